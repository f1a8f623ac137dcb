package org.contrepoint.review;

import java.time.Instant;
import java.util.Set;
import org.contrepoint.message.EventName;

/**
 * The correction did not come in time.
 *
 * @param items the lines that were still open
 */
@EventName("contrepoint.review.lapsed")
public record RequestLapsed(RequestId requestId, Set<ItemId> items, int revision, Instant at) implements ReviewEvent {}
