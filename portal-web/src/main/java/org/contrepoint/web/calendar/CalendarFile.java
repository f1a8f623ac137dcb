package org.contrepoint.web.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;

/**
 * Writes weekly lessons as an iCalendar file (RFC 5545). The same lessons give the same bytes, so that a calendar which
 * asks again learns that nothing changed.
 */
@Component
class CalendarFile {

    private static final ZoneId ZONE = SchoolTime.ZONE;

    private final VTimeZone paris = Objects.requireNonNull(
                    TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(ZONE.getId()))
            .getVTimeZone();

    String write(String name, String description, List<WeeklyLesson> lessons) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Contrepoint//Cours//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-CALDESC", description));
        calendar.add(new XProperty("X-WR-TIMEZONE", ZONE.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        calendar.add(paris);
        lessons.forEach(lesson -> add(calendar, lesson));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static void add(Calendar calendar, WeeklyLesson lesson) {
        LocalDate first = lesson.terms()
                .year()
                .firstDay()
                .with(TemporalAdjusters.nextOrSame(lesson.terms().day()));
        if (first.isAfter(lesson.last())) {
            return;
        }
        VEvent weekly = event(lesson, first);
        Instant end =
                lesson.last().plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant();
        weekly.add(new RRule<>(new Recur.Builder<Instant>()
                .frequency(Frequency.WEEKLY)
                .until(end)
                .build()));
        calendar.add(weekly);
        lesson.cancelled().stream()
                .filter(day -> day.getDayOfWeek() == lesson.terms().day())
                .filter(day -> !day.isBefore(first) && !day.isAfter(lesson.last()))
                .sorted()
                .forEach(day -> calendar.add(cancelled(lesson, day)));
    }

    private static VEvent cancelled(WeeklyLesson lesson, LocalDate day) {
        VEvent event = event(lesson, day);
        event.add(new RecurrenceId<>(start(lesson, day)));
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        return event;
    }

    private static ZonedDateTime start(WeeklyLesson lesson, LocalDate day) {
        return day.atTime(lesson.terms().start()).atZone(ZONE);
    }

    private static VEvent event(WeeklyLesson lesson, LocalDate day) {
        VEvent event = new VEvent(false);
        event.add(new Uid(lesson.uid()));
        event.add(
                new DtStamp(lesson.terms().year().firstDay().atStartOfDay(ZONE).toInstant()));
        event.add(new DtStart<>(start(lesson, day)));
        event.add(new net.fortuna.ical4j.model.property.Duration(
                Duration.ofMinutes(lesson.terms().minutes())));
        event.add(new Summary(lesson.summary()));
        if (!lesson.location().isBlank()) {
            event.add(new Location(lesson.location()));
        }
        return event;
    }
}
