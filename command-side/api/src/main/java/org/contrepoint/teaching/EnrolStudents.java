package org.contrepoint.teaching;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.student.StudentId;

/** Enrols students in a course; those who are enrolled already stay. */
public record EnrolStudents(@TargetAggregateIdentifier CourseId courseId, Set<StudentId> students, Actor by) {}
