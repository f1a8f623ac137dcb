package org.contrepoint.review;

import org.contrepoint.message.Personal;
import org.contrepoint.record.AmendmentId;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decides about one line.
 *
 * @param reason required unless the line is accepted as it is
 * @param text what the family reads; required unless the line is accepted as it is, at most 1,000 characters
 * @param amendment the staff's own value, put in place of the family's, that is accepted; none for the family's value
 */
public record ItemDecision(
        ItemId itemId,
        Verdict verdict,
        @Nullable RefusalReason reason,
        @Personal @Nullable String text,
        @Nullable AmendmentId amendment) {

    public enum Verdict {
        ACCEPT,
        /** The first of the two acceptances that the line needs. Officers send ACCEPT; the review tells which it is. */
        ENDORSE,
        REFUSE,
        /** Back to the family, with a reason and a due date. */
        CORRECT
    }

    public static ItemDecision accept(ItemId itemId) {
        return new ItemDecision(itemId, Verdict.ACCEPT, null, null, null);
    }

    /** Accepts the staff's own value, and tells the family why. */
    public static ItemDecision acceptAmended(ItemId itemId, AmendmentId amendment, String text) {
        return new ItemDecision(itemId, Verdict.ACCEPT, null, text, amendment);
    }

    public static ItemDecision refuse(ItemId itemId, RefusalReason reason, String text) {
        return new ItemDecision(itemId, Verdict.REFUSE, reason, text, null);
    }

    public static ItemDecision correct(ItemId itemId, RefusalReason reason, String text) {
        return new ItemDecision(itemId, Verdict.CORRECT, reason, text, null);
    }
}
