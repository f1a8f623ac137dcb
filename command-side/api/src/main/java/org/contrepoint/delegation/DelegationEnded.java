package org.contrepoint.delegation;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** A delegation ended before its last day. */
@EventName("contrepoint.delegation.ended")
public record DelegationEnded(DelegationId delegationId, Actor by, Instant at) implements DelegationEvent {}
