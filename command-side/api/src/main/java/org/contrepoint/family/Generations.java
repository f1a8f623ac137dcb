package org.contrepoint.family;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** How far apart a guardian and a student are born. */
public final class Generations {

    /** The code of what is wrong with a birth date. */
    public static final String ERROR = "parent-too-young";

    private static final int YEARS_APART = 12;

    private Generations() {}

    /** Whether a guardian would be younger than the student, or hardly older; dates nobody can read say nothing. */
    public static boolean tooClose(String guardian, String student) {
        try {
            return LocalDate.parse(guardian).plusYears(YEARS_APART).isAfter(LocalDate.parse(student));
        } catch (DateTimeParseException unknown) {
            return false;
        }
    }
}
