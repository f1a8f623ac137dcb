package org.contrepoint.view.teaching;

import java.util.List;
import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;

/**
 * A course as its teacher sees it.
 *
 * @param roster who is enrolled now, by name
 * @param rolls newest first
 * @param evaluations of this course's students
 */
public record CourseView(
        CourseId courseId,
        SiteId siteId,
        CourseTerms terms,
        String teacherName,
        List<RosterLine> roster,
        List<RollView> rolls,
        List<EvaluationView> evaluations) {}
