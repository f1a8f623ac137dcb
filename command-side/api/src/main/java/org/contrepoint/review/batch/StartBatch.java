package org.contrepoint.review.batch;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.delegation.DelegationId;
import org.jspecify.annotations.Nullable;

/** Accepts all that is clean in up to 500 requests, one after the other (domain.md, rule 10). Starting it again changes nothing. */
public record StartBatch(
        @TargetAggregateIdentifier BatchId batchId,
        List<BatchEntry> entries,
        Actor officer,
        @Nullable DelegationId delegation) {

    /** How many requests a batch takes at most. */
    public static final int LARGEST = 500;
}
