package org.contrepoint.view.teaching;

import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;

/**
 * A course in a list.
 *
 * @param teacherName who teaches it
 * @param students how many are enrolled
 */
public record CourseLine(CourseId courseId, SiteId siteId, CourseTerms terms, String teacherName, int students) {}
