package org.contrepoint.view.teaching;

import java.time.LocalDate;
import java.util.List;
import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;

/**
 * A course in a list.
 *
 * @param teacherName who teaches it
 * @param students how many are enrolled
 * @param called the days whose roll was called, newest first
 */
public record CourseLine(
        CourseId courseId,
        SiteId siteId,
        CourseTerms terms,
        String teacherName,
        int students,
        List<LocalDate> called) {}
