package org.contrepoint.family;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Staff correct a guardian's record of their own accord, outside any request.
 *
 * @param values the fields to set; others stay
 */
public record CorrectGuardian(@TargetAggregateIdentifier GuardianId guardianId, Map<String, String> values, Actor by) {}
