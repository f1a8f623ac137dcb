package org.contrepoint.view.teaching;

import java.time.Instant;
import java.util.List;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;
import org.jspecify.annotations.Nullable;

/**
 * A course as a student's family sees it.
 *
 * @param left when the student left it
 * @param evaluations by term
 * @param absences newest first
 * @param lessons how many lessons the student was called at
 */
public record StudentCourse(
        CourseId courseId,
        StudentId studentId,
        SiteId siteId,
        CourseTerms terms,
        String teacherName,
        @Nullable Instant left,
        int lessons,
        List<EvaluationView> evaluations,
        List<AbsenceView> absences) {}
