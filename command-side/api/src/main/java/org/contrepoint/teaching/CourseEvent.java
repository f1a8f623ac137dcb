package org.contrepoint.teaching;

/** What can happen to a course. */
public sealed interface CourseEvent
        permits CourseOpened,
                CourseChanged,
                StudentsEnrolled,
                StudentLeft,
                RollCalled,
                AbsenceExcused,
                StudentEvaluated {

    CourseId courseId();
}
