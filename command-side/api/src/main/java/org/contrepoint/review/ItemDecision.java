package org.contrepoint.review;

import org.contrepoint.message.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decides about one line.
 *
 * @param reason required for a refusal
 * @param text what the family reads; required for a refusal, at most 1,000 characters
 */
public record ItemDecision(
        ItemId itemId,
        Verdict verdict,
        @Nullable RefusalReason reason,
        @Personal @Nullable String text) {

    public enum Verdict {
        ACCEPT,
        REFUSE
    }

    public static ItemDecision accept(ItemId itemId) {
        return new ItemDecision(itemId, Verdict.ACCEPT, null, null);
    }

    public static ItemDecision refuse(ItemId itemId, RefusalReason reason, String text) {
        return new ItemDecision(itemId, Verdict.REFUSE, reason, text);
    }
}
