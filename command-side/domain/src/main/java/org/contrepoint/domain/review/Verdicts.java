package org.contrepoint.domain.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.record.Subject;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;

/** What an officer's verdicts make of a request: all of them count, or none. */
final class Verdicts {
    private Verdicts() {}

    /** One event for what was accepted and refused, one for what goes back to the family. */
    static List<ReviewEvent> of(DecideItems command, Acting acting, Examination examination, Instant now) {
        examination.demandRevision(command.revision());
        Lines lines = examination.lines();
        lines.demandDecidable(
                command.decisions().stream().map(ItemDecision::itemId).toList());
        command.decisions().forEach(ReasonRules::demandReason);
        List<ItemDecision> judged = command.decisions().stream()
                .filter(decision -> decision.verdict() != Verdict.CORRECT)
                .map(decision -> decision.verdict() == Verdict.ACCEPT ? lines.weigh(decision, acting) : decision)
                .toList();
        List<ItemCorrection> corrections = command.decisions().stream()
                .filter(decision -> decision.verdict() == Verdict.CORRECT)
                .map(Verdicts::correction)
                .toList();
        Subject subject = examination.demandOpened().subject();
        int revision = examination.nextRevision();
        List<ReviewEvent> events = new ArrayList<>();
        if (!judged.isEmpty()) {
            events.add(new ReviewDecided(
                    command.requestId(),
                    subject,
                    judged,
                    command.officer(),
                    acting.onBehalfOf(),
                    null,
                    revision++,
                    now));
        }
        if (!corrections.isEmpty()) {
            events.add(new CorrectionRequested(
                    command.requestId(),
                    subject,
                    corrections,
                    ReasonRules.demandDueDate(command.dueDate(), SchoolCalendar.dayOf(now)),
                    command.officer(),
                    revision,
                    now));
        }
        return events;
    }

    private static ItemCorrection correction(ItemDecision decision) {
        return new ItemCorrection(
                decision.itemId(), Objects.requireNonNull(decision.reason()), Objects.requireNonNull(decision.text()));
    }
}
