package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** A family takes its request back; lines already decided stay decided. */
public record WithdrawRequest(@TargetAggregateIdentifier RequestId requestId, Actor by) {}
