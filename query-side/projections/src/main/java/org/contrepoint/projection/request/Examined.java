package org.contrepoint.projection.request;

import java.time.Instant;
import java.util.Collection;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.StaffReminded;
import org.jspecify.annotations.Nullable;

/** What the review tells of a request: where its lines stand, who has it in hand, and how long staff have taken. */
final class Examined {

    private final RequestRow row;

    private Examined(RequestRow row) {
        this.row = row;
    }

    static void by(ReviewEvent event, RequestRow row) {
        Examined examined = new Examined(row);
        examined.evolve(event);
        if (row.erased) {
            row.erase();
        }
        examined.stand(event.at());
    }

    private void evolve(ReviewEvent event) {
        switch (event) {
            case ReviewOpened e -> open(e);
            case ReviewClaimed e -> claim(e.officer().account().toString(), e.until());
            case ReviewReleased e -> claim(null, null);
            case ReviewDecided e -> decide(e);
            case CorrectionRequested e -> sendBack(e);
            case ItemsRevised e -> revise(e);
            case ItemsSettled e -> settle(e);
            case ItemsReplaced e -> become(e.items(), ItemState.REPLACED, e.revision());
            case RequestWithdrawn e -> {
                row.moved(e.at());
                become(e.items(), ItemState.WITHDRAWN, e.revision());
            }
            case RequestLapsed e -> become(e.items(), ItemState.LAPSED, e.revision());
            case StaffReminded e -> row.remindedDay = e.day();
            case FamilyReminded e -> {}
            case ReviewParked e -> park(e.step(), e.attempts(), e.at());
            case RetryRequested e -> park(null, 0, null);
            case ReviewClosed e -> close(e);
            case ReviewReopened e -> reopen(e);
        }
    }

    private void open(ReviewOpened event) {
        row.describe(event.subject(), event.siteId(), event.submittedBy(), event.submittedAt());
        row.waitingSince = event.submittedAt();
        row.revision = event.revision();
        event.items().forEach(line -> row.item(line.itemId()).describe(line));
    }

    private void claim(@Nullable String officer, @Nullable Instant until) {
        row.claimedBy = officer;
        row.claimedUntil = until;
    }

    private void decide(ReviewDecided event) {
        row.revision = event.revision();
        row.deciders.add(event.officer().account().toString());
        if (event.onBehalfOf() != null) {
            row.deciders.add(event.onBehalfOf().toString());
        }
        event.decisions()
                .forEach(decision -> row.item(decision.itemId()).decide(decision, event.officer(), event.at()));
    }

    private void sendBack(CorrectionRequested event) {
        row.revision = event.revision();
        row.dueDate = event.dueDate();
        row.deciders.add(event.officer().account().toString());
        event.corrections()
                .forEach(line -> row.item(line.itemId())
                        .judge(ItemState.TO_CORRECT, line.reason(), line.text(), event.officer(), event.at()));
    }

    private void revise(ItemsRevised event) {
        row.revision = event.revision();
        row.moved(event.at());
        event.lines().forEach(line -> {
            RequestItemRow former = row.item(line.former());
            RequestItemRow item = row.item(line.item().itemId());
            item.describe(line.item());
            item.corrected = former.corrected || former.state == ItemState.TO_CORRECT;
            former.replacedBy = item.itemId;
            former.become(ItemState.REPLACED);
        });
        openAgain();
    }

    private void settle(ItemsSettled event) {
        row.revision = event.revision();
        event.items().forEach(item -> row.item(item.itemId()).become(item.outcome()));
        park(null, 0, null);
    }

    private void become(Collection<ItemId> lines, ItemState outcome, int revision) {
        row.revision = revision;
        lines.forEach(id -> row.item(id).become(outcome));
    }

    private void park(@Nullable String step, int attempts, @Nullable Instant at) {
        row.parked = step != null;
        row.parkedStep = step;
        row.parkedAttempts = attempts;
        row.parkedAt = at;
    }

    private void close(ReviewClosed event) {
        claim(null, null);
        row.state = event.outcome();
        row.closedAt = event.at();
    }

    private void reopen(ReviewReopened event) {
        row.revision = event.revision();
        row.reopenedText = event.text();
        row.remindedDay = 0;
        row.waitedMillis = 0;
        row.waitingSince = event.at();
        event.items().forEach(id -> row.item(id).waitAgain());
        openAgain();
    }

    private void openAgain() {
        if (row.state.closed()) {
            row.state = RequestState.SUBMITTED;
            row.closedAt = null;
        }
    }

    /** An open request is with the family as soon as a line is, else with whoever claimed it; only then do staff wait. */
    private void stand(Instant at) {
        boolean withFamily = row.items.stream().anyMatch(item -> item.state == ItemState.TO_CORRECT);
        if (!row.state.closed()) {
            row.state = withFamily
                    ? RequestState.CORRECTION_REQUESTED
                    : row.claimedBy == null ? RequestState.SUBMITTED : RequestState.UNDER_REVIEW;
            row.dueDate = withFamily ? row.dueDate : null;
        }
        boolean withStaff = !row.state.closed() && !withFamily;
        row.corrected =
                withStaff && row.items.stream().anyMatch(item -> item.corrected && item.state == ItemState.PENDING);
        if (!withStaff) {
            row.waitedMillis = row.waited(at).toMillis();
            row.waitingSince = null;
        } else if (row.waitingSince == null) {
            row.waitingSince = at;
        }
    }
}
