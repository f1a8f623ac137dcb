package org.contrepoint.review.batch;

import java.time.Instant;
import org.contrepoint.message.EventName;

/** Every request of a batch has its result. */
@EventName("contrepoint.batch.finished")
public record BatchFinished(BatchId batchId, Instant at) implements BatchEvent {}
