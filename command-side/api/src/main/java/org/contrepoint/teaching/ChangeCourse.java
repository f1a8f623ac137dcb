package org.contrepoint.teaching;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** Moves a course to another room, hour or teacher. */
public record ChangeCourse(@TargetAggregateIdentifier CourseId courseId, CourseTerms terms, Actor by) {}
