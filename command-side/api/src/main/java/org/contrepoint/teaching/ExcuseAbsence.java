package org.contrepoint.teaching;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.student.StudentId;

/** Staff learn why a student was absent. */
public record ExcuseAbsence(
        @TargetAggregateIdentifier CourseId courseId, StudentId studentId, LocalDate day, Actor by) {}
