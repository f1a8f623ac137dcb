package org.contrepoint.teaching;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.student.StudentId;

/** A student was evaluated for a term; it stands in place of an earlier evaluation of that term. */
@EventName("contrepoint.course.student-evaluated")
public record StudentEvaluated(
        CourseId courseId,
        @DataSubject StudentId studentId,
        Term term,
        @Personal String grade,
        @Personal String comment,
        Actor by,
        Instant at)
        implements CourseEvent {}
