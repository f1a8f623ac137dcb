package org.contrepoint.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contrepoint.actor.Actor;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.domain.delegation.Delegations;
import org.contrepoint.message.Refused;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewRefusal.NotClosed;
import org.contrepoint.review.ReviewRefusal.ReviewClosedAlready;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.ReviewRefusal.UnknownRequest;
import org.contrepoint.review.ReviewReopened;
import org.jspecify.annotations.Nullable;

/** Where an examination stands, as its events tell it, and who may go on with it. */
final class Examination {
    private final Lines lines = new Lines();
    private final People people = new People();
    private final Notices notices = new Notices();
    private final BatchShares batches = new BatchShares();
    private StaffClock staffClock = new StaffClock(Duration.ZERO, null);
    private @Nullable ReviewOpened opening;
    private @Nullable RequestState outcome;
    private int revision;

    void evolve(ReviewEvent event) {
        batches.evolve(event, lines);
        lines.evolve(event);
        people.evolve(event);
        notices.evolve(event);
        staffClock = clockAfter(event);
        revision = revisionAfter(event);
        switch (event) {
            case ReviewOpened opened -> opening = opened;
            case ReviewClosed closed -> outcome = closed.outcome();
            case ItemsRevised _, ReviewReopened _ -> outcome = null;
            default -> {}
        }
    }

    private StaffClock clockAfter(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened opened -> StaffClock.started(opened.submittedAt());
            case ReviewReopened reopened -> StaffClock.started(reopened.at());
            default -> lines.toCorrect() ? staffClock.stopped(event.at()) : staffClock.resumed(event.at());
        };
    }

    private int revisionAfter(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened opened -> opened.revision();
            case ReviewDecided decided -> decided.revision();
            case CorrectionRequested correction -> correction.revision();
            case ItemsRevised revised -> revised.revision();
            case ItemsSettled settled -> settled.revision();
            case ItemsReplaced replaced -> replaced.revision();
            case RequestWithdrawn withdrawn -> withdrawn.revision();
            case RequestLapsed lapsed -> lapsed.revision();
            case ReviewReopened reopened -> reopened.revision();
            default -> revision;
        };
    }

    Lines lines() {
        return lines;
    }

    People people() {
        return people;
    }

    Notices notices() {
        return notices;
    }

    BatchShares batches() {
        return batches;
    }

    int nextRevision() {
        return revision + 1;
    }

    boolean closed() {
        return outcome != null;
    }

    boolean withdrawn() {
        return outcome == RequestState.WITHDRAWN;
    }

    /** How long the request has waited for staff. */
    Duration waited(Instant now) {
        return staffClock.spentAt(now);
    }

    /** Whether it is staff who should move, and nobody else. */
    boolean waitsForStaff() {
        return !closed() && !lines.toCorrect() && !lines.open().isEmpty();
    }

    /** Whether an officer has the request in hand, and something in it to examine. */
    boolean underReview(Instant now) {
        return people.claimedAt(now) && !lines.decidable().isEmpty();
    }

    /** How the request ends now; none when it has ended already, or still waits for somebody. */
    Optional<ReviewClosed> closing(Instant now) {
        return closed() || !lines.allSettled()
                ? Optional.empty()
                : Optional.of(new ReviewClosed(demandOpened().requestId(), Outcome.of(lines.states()), now));
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

    void demandClosed() {
        demandOpened();
        if (outcome == null) {
            throw new Refused(new NotClosed());
        }
    }

    /** Who proposes does not examine, and one officer at a time does. */
    Acting demandExaminer(Actor officer, Instant now) {
        return demandExaminer(new Acting(officer, null), now);
    }

    /** The same, for an officer who may act under a delegation. */
    Acting demandExaminer(Actor officer, @Nullable DelegationId delegation, Delegations delegations, Instant now) {
        return demandExaminer(acting(officer, delegation, delegations, now), now);
    }

    private Acting demandExaminer(Acting acting, Instant now) {
        demandOpened();
        demandNotClosed();
        people.demandNotProposed(acting);
        people.demandNotClaimedByAnother(acting, now);
        return acting;
    }

    /** Who counts as the person who acts: the officer, and whoever's delegation they act under. */
    Acting acting(Actor officer, @Nullable DelegationId delegation, Delegations delegations, Instant now) {
        ReviewOpened known = demandOpened();
        return delegation == null
                ? new Acting(officer, null)
                : new Acting(
                        officer,
                        delegations.grantor(delegation, officer.account(), known.siteId(), SchoolCalendar.dayOf(now)));
    }

    void demandRevision(int seen) {
        if (seen != revision) {
            throw new Refused(new RevisionMoved(seen, revision));
        }
    }
}
