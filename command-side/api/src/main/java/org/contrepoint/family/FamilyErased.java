package org.contrepoint.family;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.student.StudentId;

/** A household was erased; the keys of the persons named are destroyed on its heels. */
@EventName("contrepoint.family.erased")
public record FamilyErased(
        FamilyId familyId,
        List<GuardianId> guardians,
        List<StudentId> students,
        String reason,
        String reference,
        Actor by,
        Instant at)
        implements FamilyEvent {}
