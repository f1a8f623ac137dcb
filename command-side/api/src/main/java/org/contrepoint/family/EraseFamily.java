package org.contrepoint.family;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.student.StudentId;

/**
 * Erases a household: the keys of its guardians and of the students named are destroyed, and with them all that the log
 * says of them.
 *
 * @param students those to erase too; a student who lives in a second family is left out
 * @param reason why, in words that name nobody
 * @param reference the visa or request number that allows it (archives publiques)
 */
public record EraseFamily(
        @TargetAggregateIdentifier FamilyId familyId,
        List<GuardianId> guardians,
        List<StudentId> students,
        String reason,
        String reference,
        Actor by) {}
