package org.contrepoint.review.batch;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds to a batch's report. Requests that it tells of already are passed over. */
public record NoteBatchResults(@TargetAggregateIdentifier BatchId batchId, List<BatchResult> results) {}
