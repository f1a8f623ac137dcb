package org.contrepoint.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.contrepoint.account.AccountId;
import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.web.time.SchoolTime;
import org.junit.jupiter.api.Test;

/** What a calendar reads. */
class CalendarFileTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate END = LocalDate.parse("2027-06-30");
    private static final CourseTerms VIOLIN = new CourseTerms(
            "Violon, cycle 2",
            "Violon",
            "Cycle 2",
            YEAR,
            AccountId.of(SiteId.parse("0197a000-0000-7000-8000-000000000001"), "enseignant"),
            "Salle Ravel",
            DayOfWeek.MONDAY,
            LocalTime.of(17, 30),
            45);

    private final CalendarFile file = new CalendarFile();

    @Test
    void a_lesson_comes_every_week_at_the_same_hour_in_paris_until_the_end_of_june() throws Exception {
        String text = write(lesson("Léa : Violon, cycle 2", END));
        VEvent weekly = events(text).getFirst();

        List<ZonedDateTime> starts = weekly
                .calculateRecurrenceSet(new Period<>(
                        LocalDate.parse("2026-09-01").atStartOfDay(SchoolTime.ZONE),
                        LocalDate.parse("2027-08-31").atStartOfDay(SchoolTime.ZONE)))
                .stream()
                .map(period -> ((ZonedDateTime) period.getStart()).withZoneSameInstant(SchoolTime.ZONE))
                .sorted()
                .toList();

        assertThat(starts).hasSize(43);
        assertThat(starts.getFirst()).isEqualTo(at("2026-09-07"));
        assertThat(starts).contains(at("2026-10-19"), at("2026-10-26"), at("2027-03-29"));
        assertThat(starts.getLast()).isEqualTo(at("2027-06-28"));
        assertThat(at("2026-10-19").toInstant()).isEqualTo(Instant.parse("2026-10-19T15:30:00Z"));
        assertThat(at("2026-10-26").toInstant()).isEqualTo(Instant.parse("2026-10-26T16:30:00Z"));
        assertThat(text)
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Paris:20260907T173000", "DURATION:PT45M")
                .contains("SUMMARY:Léa : Violon\\, cycle 2", "LOCATION:Salle Ravel\\, Conservatoire");
    }

    @Test
    void a_lesson_that_was_not_given_is_cancelled_and_no_other_day_is() throws Exception {
        List<VEvent> events = events(write(lesson(
                "Violon",
                END,
                LocalDate.parse("2026-10-12"),
                LocalDate.parse("2026-10-13"),
                LocalDate.parse("2027-07-05"))));

        assertThat(events).hasSize(2);
        assertThat(events.getLast().getProperty(Property.STATUS).orElseThrow().getValue())
                .isEqualTo("CANCELLED");
        assertThat(events.getLast()
                        .getProperty(Property.RECURRENCE_ID)
                        .orElseThrow()
                        .getValue())
                .isEqualTo("20261012T173000");
        assertThat(events.getLast().getProperty(Property.UID))
                .isEqualTo(events.getFirst().getProperty(Property.UID));
    }

    @Test
    void whoever_left_has_no_lesson_after_that_day() throws Exception {
        assertThat(write(lesson("Violon", LocalDate.parse("2026-11-23")))).contains("UNTIL=20261123T225959Z");
        assertThat(events(write(lesson("Violon", LocalDate.parse("2026-09-03")))))
                .isEmpty();
    }

    @Test
    void the_same_lessons_give_the_same_bytes() {
        assertThat(write(lesson("Violon", END))).isEqualTo(write(lesson("Violon", END)));
    }

    @Test
    void a_name_cannot_break_out_of_its_line() throws Exception {
        List<VEvent> events = events(write(lesson("Léa\r\nEND:VEVENT\r\nATTACH:http://example.org", END)));

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.getProperty("ATTACH")).isEmpty());
    }

    private static WeeklyLesson lesson(String summary, LocalDate last, LocalDate... cancelled) {
        return new WeeklyLesson(
                "violon@contrepoint", summary, "Salle Ravel, Conservatoire", VIOLIN, last, List.of(cancelled));
    }

    private String write(WeeklyLesson lesson) {
        return file.write("Cours", "Chaque semaine", List.of(lesson));
    }

    private static List<VEvent> events(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        return calendar.getComponents(Component.VEVENT);
    }

    private static ZonedDateTime at(String day) {
        return LocalDate.parse(day).atTime(17, 30).atZone(SchoolTime.ZONE);
    }
}
