package org.contrepoint.teaching;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.student.StudentId;

/** A student leaves a course. */
public record WithdrawStudent(@TargetAggregateIdentifier CourseId courseId, StudentId studentId, Actor by) {}
