package org.contrepoint.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.Refused;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewRefusal.ClaimedByAnother;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewRefusal.ReviewClosedAlready;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.ReviewRefusal.UnknownRequest;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.StaffReminded;
import org.jspecify.annotations.Nullable;

/** Where an examination stands, as its events tell it, and who may go on with it. */
final class Examination {
    private final Lines lines = new Lines();
    private final Set<Integer> remindedDays = new HashSet<>();
    private final Set<String> parkedSteps = new HashSet<>();
    private @Nullable ReviewOpened opening;
    private @Nullable Claim claim;
    private @Nullable LocalDate dueDate;
    private @Nullable RequestState outcome;
    private int revision;

    void evolve(ReviewEvent event) {
        switch (event) {
            case ReviewOpened opened -> {
                opening = opened;
                revision = opened.revision();
                lines.opened(opened.items());
            }
            case ReviewClaimed claimed -> claim = new Claim(claimed.officer().account(), claimed.until());
            case ReviewReleased released -> claim = null;
            case ReviewDecided decided -> {
                revision = decided.revision();
                decided.decisions().forEach(this::decided);
            }
            case CorrectionRequested correction -> {
                revision = correction.revision();
                dueDate = correction.dueDate();
                lines.become(correction.items(), ItemState.TO_CORRECT);
            }
            case ItemsSettled settled -> {
                revision = settled.revision();
                settled.items().forEach(item -> lines.become(item.itemId(), item.outcome()));
            }
            case ItemsReplaced replaced -> {
                revision = replaced.revision();
                lines.become(replaced.items(), ItemState.REPLACED);
            }
            case RequestWithdrawn withdrawn -> {
                revision = withdrawn.revision();
                lines.become(withdrawn.items(), ItemState.WITHDRAWN);
            }
            case RequestLapsed lapsed -> {
                revision = lapsed.revision();
                lines.become(lapsed.items(), ItemState.LAPSED);
            }
            case StaffReminded reminded -> remindedDays.add(reminded.day());
            case ReviewParked parked -> parkedSteps.add(parked.step());
            case org.contrepoint.review.ItemsRevised revised -> revision = revised.revision();
            case org.contrepoint.review.ReviewReopened reopened -> revision = reopened.revision();
            case org.contrepoint.review.FamilyReminded reminded -> {}
            case org.contrepoint.review.RetryRequested retry -> {}
            case ReviewClosed closed -> {
                outcome = closed.outcome();
                claim = null;
            }
        }
    }

    private void decided(ItemDecision decision) {
        if (decision.verdict() == Verdict.ACCEPT) {
            lines.accepted(decision.itemId());
        } else {
            lines.become(decision.itemId(), ItemState.REFUSED);
        }
    }

    Lines lines() {
        return lines;
    }

    int nextRevision() {
        return revision + 1;
    }

    boolean claimed() {
        return claim != null;
    }

    boolean closed() {
        return outcome != null;
    }

    boolean reminded(int day) {
        return remindedDays.contains(day);
    }

    boolean parked(String step) {
        return parkedSteps.contains(step);
    }

    /** Whether the family still owes a correction whose due date was before that day. */
    boolean overdueOn(LocalDate day) {
        return dueDate != null && day.isAfter(dueDate) && lines.toCorrect();
    }

    /** Whether it is staff who should move, and nobody else. */
    boolean waitsForStaff() {
        return !closed() && !lines.toCorrect() && !lines.open().isEmpty();
    }

    ReviewOpened demandOpened() {
        ReviewOpened known = opening;
        if (known == null) {
            throw new Refused(new UnknownRequest());
        }
        return known;
    }

    void demandNotClosed() {
        if (outcome != null) {
            throw new Refused(new ReviewClosedAlready(outcome));
        }
    }

    /** Who proposes does not examine, and one officer at a time does. */
    ReviewOpened demandExaminer(Actor officer, Instant now) {
        ReviewOpened known = demandOpened();
        demandNotClosed();
        if (known.submittedBy().account().equals(officer.account())) {
            throw new Refused(new ProposerMayNotDecide());
        }
        if (claim != null && claim.bars(officer.account(), now)) {
            throw new Refused(new ClaimedByAnother());
        }
        return known;
    }

    void demandRevision(int seen) {
        if (seen != revision) {
            throw new Refused(new RevisionMoved(seen, revision));
        }
    }
}
