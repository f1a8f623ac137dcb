package org.contrepoint.domain.review;

import java.time.LocalDate;
import org.contrepoint.message.Refused;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ReviewRefusal.DueDateOutOfRange;
import org.contrepoint.review.ReviewRefusal.NothingDecided;
import org.contrepoint.review.ReviewRefusal.ReasonMissing;
import org.contrepoint.review.ReviewRefusal.TextTooLong;
import org.contrepoint.review.ReviewRefusal.UnknownAmendment;
import org.jspecify.annotations.Nullable;

/** What staff owe the family when they do not simply accept (domain.md, rule 9). */
final class ReasonRules {
    static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_DELAY_IN_DAYS = 365;

    private ReasonRules() {}

    static void demandReason(ItemDecision decision) {
        switch (decision.verdict()) {
            case ACCEPT -> {
                if (decision.amendment() != null || decision.text() != null) {
                    demandReadable(decision.text());
                }
            }
            case REFUSE, CORRECT -> {
                if (decision.amendment() != null) {
                    throw new Refused(new UnknownAmendment());
                }
                if (decision.reason() == null) {
                    throw new Refused(new ReasonMissing());
                }
                demandReadable(decision.text());
            }
            case ENDORSE -> throw new Refused(new NothingDecided());
        }
    }

    static void demandReadable(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refused(new ReasonMissing());
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new Refused(new TextTooLong(LONGEST_TEXT));
        }
    }

    static LocalDate demandDueDate(@Nullable LocalDate dueDate, LocalDate today) {
        if (dueDate == null || !dueDate.isAfter(today) || dueDate.isAfter(today.plusDays(LONGEST_DELAY_IN_DAYS))) {
            throw new Refused(new DueDateOutOfRange());
        }
        return dueDate;
    }
}
