package org.contrepoint.review;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells the review what became of accepted lines on the record. Telling it again changes nothing. */
public record SettleItems(@TargetAggregateIdentifier RequestId requestId, List<SettledItem> items) {}
