package org.contrepoint.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates as the schools read them: a day ends at midnight in Paris, wherever the server stands. */
public final class SchoolCalendar {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private SchoolCalendar() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** When the school's day begins: what people are told about comes at a decent hour. */
    public static Instant morningOf(LocalDate day) {
        return day.atTime(8, 0).atZone(ZONE).toInstant();
    }

    /** The first instant after that day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
