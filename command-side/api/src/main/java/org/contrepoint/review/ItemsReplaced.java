package org.contrepoint.review;

import java.time.Instant;
import java.util.Set;
import org.contrepoint.message.EventName;

/**
 * Lines were put aside for those of a newer request.
 */
@EventName("contrepoint.review.items-replaced")
public record ItemsReplaced(RequestId requestId, Set<ItemId> items, RequestId by, int revision, Instant at)
        implements ReviewEvent {}
