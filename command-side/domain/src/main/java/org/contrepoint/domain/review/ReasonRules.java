package org.contrepoint.domain.review;

import java.time.LocalDate;
import org.contrepoint.message.Refused;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ReviewRefusal.DueDateOutOfRange;
import org.contrepoint.review.ReviewRefusal.ReasonMissing;
import org.contrepoint.review.ReviewRefusal.TextTooLong;
import org.jspecify.annotations.Nullable;

/** What staff owe the family when they do not simply accept (domain.md, rule 9). */
final class ReasonRules {
    static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_DELAY_IN_DAYS = 365;

    private ReasonRules() {}

    static void demandReason(ItemDecision decision) {
        if (decision.verdict() == Verdict.REFUSE && decision.reason() == null) {
            throw new Refused(new ReasonMissing());
        }
        if (decision.verdict() == Verdict.REFUSE || decision.text() != null) {
            demandReadable(decision.text());
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

    static void demandDueDate(LocalDate dueDate, LocalDate today) {
        if (!dueDate.isAfter(today) || dueDate.isAfter(today.plusDays(LONGEST_DELAY_IN_DAYS))) {
            throw new Refused(new DueDateOutOfRange());
        }
    }
}
