package org.contrepoint.web.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says when something happened, in the school's time zone whatever the machine's, in the reader's language. */
@Component
public class SchoolTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final MessageSource messages;

    public SchoolTime(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** « 23 novembre 2026 à 21:05 »; today and yesterday are said so. */
    public String moment(Instant at, Locale locale) {
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        String hour = hour(at, locale);
        long daysAgo = ChronoUnit.DAYS.between(day, today());
        if (daysAgo == 0) {
            return say("time.today", locale, hour);
        }
        return daysAgo == 1 ? say("time.yesterday", locale, hour) : say("time.moment", locale, day(day, locale), hour);
    }

    /** « 21:05 ». */
    public String hour(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(ZONE).format(at);
    }

    /** « 23 novembre 2026 ». */
    public String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    /** A date as events write it, said in words; a text that is no date is shown as it stands. */
    public String day(String isoDate, Locale locale) {
        try {
            return day(LocalDate.parse(isoDate), locale);
        } catch (DateTimeException notADate) {
            return isoDate;
        }
    }

    /** How long it has been, rounded down: « 3 jours ». */
    public String elapsed(Instant since, Locale locale) {
        return lasting(Duration.between(since, clock.instant()), locale);
    }

    /** How long something took or takes, rounded down: « 3 jours ». */
    public String lasting(Duration elapsed, Locale locale) {
        if (elapsed.toDays() > 0) {
            return say("time.days", locale, elapsed.toDays());
        }
        if (elapsed.toHours() > 0) {
            return say("time.hours", locale, elapsed.toHours());
        }
        return elapsed.toMinutes() > 0
                ? say("time.minutes", locale, elapsed.toMinutes())
                : say("time.just-now", locale);
    }

    /** Whether a claim or a delay that ends then is still running. */
    public boolean isAhead(Instant end) {
        return end.isAfter(clock.instant());
    }

    /** Whole days since, in elapsed time. */
    public long daysSince(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }
}
