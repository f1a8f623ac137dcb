package org.contrepoint.review.batch;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.EventName;

/**
 * A batch went on.
 *
 * @param remaining how many requests it still has to do
 */
@EventName("contrepoint.batch.advanced")
public record BatchAdvanced(BatchId batchId, List<BatchResult> results, int remaining, Instant at)
        implements BatchEvent {}
