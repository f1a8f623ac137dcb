package org.contrepoint.review;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts lines aside, since a newer request is about the same groups. */
public record ReplaceItems(@TargetAggregateIdentifier RequestId requestId, Set<ItemId> items, RequestId by) {}
