package org.contrepoint.domain.record;

import java.time.Clock;
import java.time.LocalDate;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.domain.school.SchoolList;

/**
 * What values are held against beside their own record.
 *
 * @param today the day in the school's calendar
 * @param schools the schools that may be chosen
 */
public record Facts(LocalDate today, SchoolList schools) {

    /** For records that name no school. */
    public static Facts now(Clock clock) {
        return now(clock, code -> false);
    }

    public static Facts now(Clock clock, SchoolList schools) {
        return new Facts(SchoolCalendar.today(clock), schools);
    }
}
