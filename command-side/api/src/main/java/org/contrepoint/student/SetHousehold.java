package org.contrepoint.student;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;

/** Staff note that a student lives in a family, and what that family may do. Sending it twice changes nothing. */
public record SetHousehold(
        @TargetAggregateIdentifier StudentId studentId, FamilyId familyId, Custody custody, Actor by) {}
