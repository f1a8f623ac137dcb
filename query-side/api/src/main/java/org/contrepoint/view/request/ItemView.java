package org.contrepoint.view.request;

import java.time.Instant;
import java.util.Map;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request.
 *
 * @param base the values it was based on
 * @param current what the record says now; the same as {@code base} unless it moved
 * @param proposed the values asked for
 * @param decidedByName name of the officer who decided
 */
public record ItemView(
        ItemId itemId,
        String group,
        Map<String, String> base,
        Map<String, String> current,
        Map<String, String> proposed,
        ItemState state,
        @Nullable RefusalReason reason,
        @Nullable String text,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {

    /** The same line, as it stands against other values. */
    public ItemView basedOn(Map<String, String> values) {
        return new ItemView(itemId, group, values, current, proposed, state, reason, text, decidedByName, decidedAt);
    }

    /** How the line stands against the record as it is now. */
    public enum Standing {
        CLEAN,
        MOOT,
        CONFLICT
    }

    /** Compares base, current and proposed (domain.md, rule 1). */
    public Standing standing() {
        if (same(current, proposed)) {
            return Standing.MOOT;
        }
        return same(current, base) ? Standing.CLEAN : Standing.CONFLICT;
    }

    private static boolean same(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream().allMatch(e -> e.getValue().equals(other.getOrDefault(e.getKey(), "")))
                && other.entrySet().stream().allMatch(e -> e.getValue().equals(one.getOrDefault(e.getKey(), "")));
    }
}
