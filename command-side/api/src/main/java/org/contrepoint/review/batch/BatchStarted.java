package org.contrepoint.review.batch;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.message.EventName;
import org.jspecify.annotations.Nullable;

/** An officer started a batch. */
@EventName("contrepoint.batch.started")
public record BatchStarted(
        BatchId batchId,
        List<BatchEntry> entries,
        Actor officer,
        @Nullable DelegationId delegation,
        Instant at) implements BatchEvent {}
