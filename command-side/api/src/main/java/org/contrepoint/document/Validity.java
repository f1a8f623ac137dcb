package org.contrepoint.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an accepted document is good for.
 *
 * @param kind how the end is found
 * @param until the last day, when it is a fixed date
 * @param months how many months after the day the document was issued, or accepted when that day isn't known
 */
public record Validity(Kind kind, @Nullable LocalDate until, int months) {

    public static final Validity UNLIMITED = new Validity(Kind.UNLIMITED, null, 0);
    public static final Validity SCHOOL_YEAR = new Validity(Kind.SCHOOL_YEAR, null, 0);

    public static Validity until(LocalDate day) {
        return new Validity(Kind.FIXED_DATE, day, 0);
    }

    public static Validity months(int months) {
        return new Validity(Kind.MONTHS, null, months);
    }

    /** How the end is found. */
    public enum Kind {
        UNLIMITED,
        FIXED_DATE,
        MONTHS,
        /** Until the 31st of August that follows its acceptance. */
        SCHOOL_YEAR
    }
}
