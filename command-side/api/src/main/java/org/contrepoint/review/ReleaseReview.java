package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** An officer gives a claimed request back to the queue. */
public record ReleaseReview(@TargetAggregateIdentifier RequestId requestId, Actor officer) {}
