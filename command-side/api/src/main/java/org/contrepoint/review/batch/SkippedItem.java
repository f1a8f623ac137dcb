package org.contrepoint.review.batch;

import org.contrepoint.review.ItemId;

/** A line that a batch left alone, and why. */
public record SkippedItem(ItemId itemId, Why why) {

    /** Why a batch does not decide a line (domain.md, rule 10). */
    public enum Why {
        CONFLICT,
        TWO_APPROVERS,
        ENROLMENT,
        TO_CORRECT
    }
}
