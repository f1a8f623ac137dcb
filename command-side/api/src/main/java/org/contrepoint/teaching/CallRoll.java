package org.contrepoint.teaching;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * A teacher calls the roll of one lesson, or corrects what was called. Sending it twice makes one.
 *
 * @param day the day of the lesson
 * @param teacherAbsent the lesson was not given; no marks then
 * @param marks one for each student who was called
 * @param seen the revision of that day's roll that the teacher saw; 0 when there was none
 */
public record CallRoll(
        @TargetAggregateIdentifier CourseId courseId,
        RollId rollId,
        LocalDate day,
        boolean teacherAbsent,
        List<Mark> marks,
        int seen,
        Actor by) {}
