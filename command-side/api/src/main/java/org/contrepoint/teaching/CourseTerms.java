package org.contrepoint.teaching;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.contrepoint.account.AccountId;

/**
 * What a course is.
 *
 * @param title what people call it: « Violon, cycle 1 »
 * @param discipline « Violon », « Formation musicale », « Danse classique »
 * @param cycle « Éveil », « Cycle 1 »; may be empty
 * @param teacher the login of whoever teaches it
 * @param room where; may be empty
 * @param day the weekday of its lesson
 * @param minutes how long a lesson is
 */
public record CourseTerms(
        String title,
        String discipline,
        String cycle,
        SchoolYear year,
        AccountId teacher,
        String room,
        DayOfWeek day,
        LocalTime start,
        int minutes) {}
