package org.contrepoint.review;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.EventName;

/**
 * Accepted lines were applied, found in conflict with the record, or found to be there already.
 */
@EventName("contrepoint.review.items-settled")
public record ItemsSettled(RequestId requestId, List<SettledItem> items, int revision, Instant at)
        implements ReviewEvent {}
