package org.contrepoint.teaching;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.student.StudentId;

/** Students were enrolled in a course. */
@EventName("contrepoint.course.students-enrolled")
public record StudentsEnrolled(CourseId courseId, List<StudentId> students, Actor by, Instant at)
        implements CourseEvent {}
