package org.contrepoint.delegation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** Whoever gave a delegation, or an administrator, ends it before its last day. Ending it again changes nothing. */
public record EndDelegation(@TargetAggregateIdentifier DelegationId delegationId, Actor by) {}
