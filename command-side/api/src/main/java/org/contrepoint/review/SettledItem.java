package org.contrepoint.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line on the record.
 *
 * @param outcome ACCEPTED (applied), CONFLICT, MOOT or REPLACED
 * @param conflictAt when the record found the conflict: tells a new one from one that is told again
 */
public record SettledItem(
        ItemId itemId, ItemState outcome, @Nullable Instant conflictAt) {

    /** Anything but a conflict of its own. */
    public SettledItem(ItemId itemId, ItemState outcome) {
        this(itemId, outcome, null);
    }
}
