package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** An administrator has what the software gave up on tried again at once. */
public record RetryParked(@TargetAggregateIdentifier RequestId requestId, Actor by) {}
