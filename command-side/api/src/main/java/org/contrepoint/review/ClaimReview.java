package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** An officer takes a request on; the claim lapses after 30 minutes. */
public record ClaimReview(@TargetAggregateIdentifier RequestId requestId, Actor officer) {}
