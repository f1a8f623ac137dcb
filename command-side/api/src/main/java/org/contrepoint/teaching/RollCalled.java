package org.contrepoint.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/**
 * The roll of one lesson was called, or corrected: what it says now, whole.
 *
 * @param revision 1 for the first call of that day, one more for each correction
 */
@EventName("contrepoint.course.roll-called")
public record RollCalled(
        CourseId courseId,
        RollId rollId,
        LocalDate day,
        boolean teacherAbsent,
        List<Mark> marks,
        int revision,
        Actor by,
        Instant at)
        implements CourseEvent {}
