package org.contrepoint.review.batch;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Accepts, as part of a batch, the lines of a request that wait, that one officer may decide, and that are in no
 * conflict. Sending it again for the same batch changes nothing and answers the same. Answer: a {@link BatchResult}.
 *
 * @param revision the revision that the officer saw
 */
public record AcceptClean(
        @TargetAggregateIdentifier RequestId requestId,
        int revision,
        BatchId batch,
        Actor officer,
        @Nullable DelegationId delegation) {}
