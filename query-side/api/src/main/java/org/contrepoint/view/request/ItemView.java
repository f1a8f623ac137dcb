package org.contrepoint.view.request;

import java.time.Instant;
import java.util.Map;
import org.contrepoint.account.AccountId;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request.
 *
 * @param approvals how many different officers have to accept it
 * @param base the values that whoever proposed saw
 * @param current what the record says now; the same as {@code base} unless it moved
 * @param proposed the values asked for
 * @param amended the staff's own values that were accepted in place of them, or that the first of two acceptances is
 *     for; empty when there are none
 * @param reason of a refusal or a correction
 * @param text what the family reads
 * @param decidedByName name of the officer who decided
 * @param endorsedBy who gave the first of two acceptances
 * @param endorsedAmendment the staff's own value that the first of two acceptances was for
 * @param replacedBy the line that stands for this one now, in the same request or a newer one
 */
public record ItemView(
        ItemId itemId,
        String group,
        ItemKind kind,
        int approvals,
        Map<String, String> base,
        Map<String, String> current,
        Map<String, String> proposed,
        Map<String, String> amended,
        ItemState state,
        @Nullable RefusalReason reason,
        @Nullable String text,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable AccountId endorsedBy,
        @Nullable String endorsedByName,
        @Nullable Instant endorsedAt,
        @Nullable AmendmentId endorsedAmendment,
        @Nullable ItemId replacedBy) {

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
        return state != ItemState.CONFLICT && same(current, base) ? Standing.CLEAN : Standing.CONFLICT;
    }

    private static boolean same(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream().allMatch(e -> e.getValue().equals(other.getOrDefault(e.getKey(), "")))
                && other.entrySet().stream().allMatch(e -> e.getValue().equals(one.getOrDefault(e.getKey(), "")));
    }
}
