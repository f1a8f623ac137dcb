package org.contrepoint.student;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;

/** Staff note that a student lives in a family no more. Sending it twice changes nothing. */
public record EndHousehold(@TargetAggregateIdentifier StudentId studentId, FamilyId familyId, Actor by) {}
