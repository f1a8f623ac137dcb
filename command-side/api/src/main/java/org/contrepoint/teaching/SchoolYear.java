package org.contrepoint.teaching;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year, from the 1st of September to the 31st of August.
 *
 * @param start the calendar year in which it begins
 */
public record SchoolYear(int start) {

    private static final Month FIRST_MONTH = Month.SEPTEMBER;

    public SchoolYear {
        if (start < 1900 || start > 2999) {
            throw new IllegalArgumentException("not a school year");
        }
    }

    /** The year that a day belongs to. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(FIRST_MONTH) < 0 ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(start, FIRST_MONTH, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return equals(of(day));
    }

    /** {@code 2026-2027}. */
    public String label() {
        return start + "-" + (start + 1);
    }
}
