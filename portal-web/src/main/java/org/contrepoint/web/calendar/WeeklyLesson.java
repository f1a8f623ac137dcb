package org.contrepoint.web.calendar;

import java.time.LocalDate;
import java.util.List;
import org.contrepoint.teaching.CourseTerms;

/**
 * A lesson that comes every week.
 *
 * @param uid what calendars know it by
 * @param summary what stands in the agenda
 * @param last the last day on which it may take place
 * @param cancelled the days on which it was not given
 */
record WeeklyLesson(
        String uid, String summary, String location, CourseTerms terms, LocalDate last, List<LocalDate> cancelled) {}
