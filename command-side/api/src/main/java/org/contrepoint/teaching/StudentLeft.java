package org.contrepoint.teaching;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.student.StudentId;

/** A student left a course; what was written of the lessons stays. */
@EventName("contrepoint.course.student-left")
public record StudentLeft(CourseId courseId, StudentId studentId, Actor by, Instant at) implements CourseEvent {}
