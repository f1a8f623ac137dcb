package org.contrepoint.teaching;

import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.student.StudentId;

/** An absence is excused from now on. */
@EventName("contrepoint.course.absence-excused")
public record AbsenceExcused(CourseId courseId, StudentId studentId, LocalDate day, int revision, Actor by, Instant at)
        implements CourseEvent {}
