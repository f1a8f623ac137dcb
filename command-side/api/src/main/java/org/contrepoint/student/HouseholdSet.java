package org.contrepoint.student;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;

/** A student lives in this family, which may do this with the record. */
@EventName("contrepoint.student.household-set")
public record HouseholdSet(@DataSubject StudentId studentId, FamilyId familyId, Custody custody, Actor by, Instant at)
        implements StudentEvent {}
