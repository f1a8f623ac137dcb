package org.contrepoint.student;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;

/** A student lives in this family no more; it sees nothing of the record from now on. */
@EventName("contrepoint.student.household-ended")
public record HouseholdEnded(@DataSubject StudentId studentId, FamilyId familyId, Actor by, Instant at)
        implements StudentEvent {}
