package org.contrepoint.teaching;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** A course is given elsewhere, at another hour or by somebody else. */
@EventName("contrepoint.course.changed")
public record CourseChanged(CourseId courseId, CourseTerms terms, Actor by, Instant at) implements CourseEvent {}
