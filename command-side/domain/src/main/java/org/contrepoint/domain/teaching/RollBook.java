package org.contrepoint.domain.teaching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.contrepoint.message.Refused;
import org.contrepoint.teaching.AbsenceExcused;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.RollId;
import org.contrepoint.teaching.TeachingRefusal.RollMoved;

/** The rolls of a course, day by day. */
final class RollBook {
    private final Map<LocalDate, Roll> rolls = new HashMap<>();
    private final Set<RollId> calls = new HashSet<>();

    /** Whether that very call came before: a phone that lost its connection sends it again. */
    boolean knows(RollId call) {
        return calls.contains(call);
    }

    boolean has(LocalDate day) {
        return rolls.containsKey(day);
    }

    /** That day's roll; refused when it moved since a revision was seen. */
    Roll seen(LocalDate day, int revision) {
        Roll known = of(day);
        if (known.revision() != revision) {
            throw new Refused(new RollMoved());
        }
        return known;
    }

    Roll of(LocalDate day) {
        return rolls.getOrDefault(day, Roll.NONE);
    }

    void keep(RollCalled event) {
        calls.add(event.rollId());
        rolls.put(event.day(), Roll.of(event));
    }

    void excuse(AbsenceExcused event) {
        rolls.put(event.day(), of(event.day()).excused(event.studentId(), event.revision()));
    }
}
