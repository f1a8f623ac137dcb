package org.contrepoint.projection.request;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/** One line of a request, inside its row. The record tells the values, the review what becomes of them. */
final class RequestItemRow {

    String itemId = "";

    /** The field group. */
    String about = "";

    ItemKind kind = ItemKind.FIELD;
    int approvals = 1;
    Map<String, String> base = new TreeMap<>();
    Map<String, String> proposed = new TreeMap<>();

    /** The staff's own values by amendment, whether or not a decision took one of them. */
    Map<String, Map<String, String>> amendments = new TreeMap<>();

    /** Whether the record says that it moved since the line was sent. */
    boolean moved;

    @Nullable
    String replacedBy;

    ItemState state = ItemState.PENDING;

    /** Whether it stands for a line that had been sent back. */
    boolean corrected;

    @Nullable
    RefusalReason reason;

    @Nullable
    String text;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Nullable
    String amendment;

    @Nullable
    String endorsedBy;

    @Nullable
    Instant endorsedAt;

    @Nullable
    String endorsedAmendment;

    void describe(ReviewItem line) {
        about = line.group();
        kind = line.kind();
        approvals = line.approvals();
    }

    void hold(ProposedItem asked) {
        describe(asked.toReview());
        base = new TreeMap<>(asked.base());
        proposed = new TreeMap<>(asked.proposed());
        moved = false;
    }

    void amend(AmendedItem drafted) {
        amendments.put(drafted.amendmentId().toString(), new TreeMap<>(drafted.amended()));
    }

    void decide(ItemDecision decision, Actor officer, Instant at) {
        switch (decision.verdict()) {
            case ENDORSE -> {
                endorsedBy = officer.account().toString();
                endorsedAt = at;
                endorsedAmendment = amendmentOf(decision);
            }
            case ACCEPT -> {
                judge(ItemState.ACCEPTED, decision.reason(), decision.text(), officer, at);
                amendment = amendmentOf(decision);
            }
            case REFUSE -> judge(ItemState.REFUSED, decision.reason(), decision.text(), officer, at);
            case CORRECT -> judge(ItemState.TO_CORRECT, decision.reason(), decision.text(), officer, at);
        }
    }

    void judge(ItemState verdict, @Nullable RefusalReason why, @Nullable String words, Actor officer, Instant at) {
        if (verdict != ItemState.ACCEPTED) {
            forgetEndorsement();
        }
        state = verdict;
        reason = why;
        text = words;
        decidedBy = officer.account().toString();
        decidedAt = at;
    }

    void become(ItemState outcome) {
        if (outcome == ItemState.CONFLICT) {
            amendment = null;
            forgetEndorsement();
        }
        state = outcome;
    }

    /** It waits as it did on the first day. */
    void waitAgain() {
        forgetEndorsement();
        state = ItemState.PENDING;
        reason = null;
        text = null;
        decidedBy = null;
        decidedAt = null;
        amendment = null;
    }

    private void forgetEndorsement() {
        endorsedBy = null;
        endorsedAt = null;
        endorsedAmendment = null;
    }

    /** A line that the record has put aside already is so before the review hears of it. */
    ItemState stands() {
        return replacedBy != null && open() ? ItemState.REPLACED : state;
    }

    boolean inConflict() {
        return state == ItemState.CONFLICT || (moved && stands() == ItemState.PENDING);
    }

    private boolean open() {
        return state == ItemState.PENDING || state == ItemState.TO_CORRECT || state == ItemState.CONFLICT;
    }

    /** The staff's values that were accepted, or that the first of two acceptances is for. */
    Map<String, String> amended() {
        String accepted = amendment == null ? endorsedAmendment : amendment;
        return accepted == null ? Map.of() : amendments.getOrDefault(accepted, Map.of());
    }

    private static @Nullable String amendmentOf(ItemDecision decision) {
        return decision.amendment() == null ? null : decision.amendment().toString();
    }

    void erase() {
        base.clear();
        proposed.clear();
        amendments.clear();
        text = null;
    }
}
