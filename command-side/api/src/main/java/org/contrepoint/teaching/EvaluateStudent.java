package org.contrepoint.teaching;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.student.StudentId;

/**
 * A teacher evaluates a student for a term, or corrects that.
 *
 * @param grade from 0 to 20 in halves, {@code 16.5}; empty when the school gives none
 * @param comment what the family reads; may be empty when there is a grade
 */
public record EvaluateStudent(
        @TargetAggregateIdentifier CourseId courseId,
        StudentId studentId,
        Term term,
        String grade,
        String comment,
        Actor by) {

    /** How long a comment may be, in characters. */
    public static final int MOST_LETTERS = 2_000;
}
