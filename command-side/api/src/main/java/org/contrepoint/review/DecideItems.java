package org.contrepoint.review;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Accepts and refuses lines of a request, all or none of them.
 *
 * @param revision the revision of the request that the officer saw; if it moved, nothing is decided
 */
public record DecideItems(
        @TargetAggregateIdentifier RequestId requestId, int revision, List<ItemDecision> decisions, Actor officer) {}
