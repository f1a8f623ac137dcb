package org.contrepoint.view.batch;

import org.contrepoint.review.batch.BatchId;

/** One batch and its report. Answer: a {@link BatchView}, or nothing. */
public record FindBatch(BatchId batchId) {}
