package org.contrepoint.review.batch;

import java.time.Instant;

/** What can happen to a batch. */
public sealed interface BatchEvent permits BatchStarted, BatchAdvanced, BatchFinished {
    BatchId batchId();

    Instant at();
}
