package org.contrepoint.review;

import java.time.Instant;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/**
 * The family took the request back.
 *
 * @param items the lines that were still open
 */
@EventName("contrepoint.review.withdrawn")
public record RequestWithdrawn(RequestId requestId, Set<ItemId> items, Actor by, int revision, Instant at)
        implements ReviewEvent {}
