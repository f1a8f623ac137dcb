package org.contrepoint.domain.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.actor.Actor;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.message.Refused;
import org.contrepoint.record.Subject;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.ReleaseReview;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestCorrection;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewRefusal.ClaimedByAnother;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.NotYourRequest;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewRefusal.ReviewClosedAlready;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.ReviewRefusal.UnknownRequest;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.review.WithdrawRequest;
import org.jspecify.annotations.Nullable;

/**
 * The examination of one request. It opens when a family's proposal is held on a record; staff claim it, decide its
 * lines or send them back; the record says what became of accepted lines; it closes once every line is settled.
 */
@Aggregate(cache = "aggregateCache")
class Review {
    private static final Duration CLAIM = Duration.ofMinutes(30);
    /** Deadlines are kept by the database's clock, decisions by ours. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(10);

    @AggregateIdentifier
    private @Nullable RequestId requestId;

    private @Nullable ReviewOpened opening;
    private final Lines lines = new Lines();
    private final Set<Integer> remindedDays = new HashSet<>();
    private final Set<String> parkedSteps = new HashSet<>();
    private int revision;
    private @Nullable Claim claim;
    private @Nullable LocalDate dueDate;
    private @Nullable RequestState outcome;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenReview command, Clock clock) {
        if (requestId == null) {
            apply(new ReviewOpened(
                    command.requestId(),
                    command.subject(),
                    command.siteId(),
                    command.submittedBy(),
                    command.submittedAt(),
                    List.copyOf(command.items()),
                    1,
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(ReviewOpened event) {
        requestId = event.requestId();
        opening = event;
        revision = event.revision();
        lines.opened(event.items());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void claim(ClaimReview command, Clock clock) {
        Instant now = clock.instant();
        demandExaminer(command.officer(), now);
        apply(new ReviewClaimed(command.requestId(), command.officer(), now.plus(CLAIM), now));
    }

    @EventSourcingHandler
    void on(ReviewClaimed event) {
        claim = new Claim(event.officer().account(), event.until());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void release(ReleaseReview command, Clock clock) {
        demandExaminer(command.officer(), clock.instant());
        if (claim != null) {
            apply(new ReviewReleased(command.requestId(), command.officer(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(ReviewReleased event) {
        claim = null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DecideItems command, Clock clock) {
        Instant now = clock.instant();
        Subject subject = demandExaminer(command.officer(), now).subject();
        demandRevision(command.revision());
        lines.demandDecidable(
                command.decisions().stream().map(ItemDecision::itemId).toList());
        command.decisions().forEach(ReasonRules::demandReason);
        apply(new ReviewDecided(
                command.requestId(), subject, List.copyOf(command.decisions()), command.officer(), revision + 1, now));
        closeOnceSettled(command.requestId(), now);
    }

    @EventSourcingHandler
    void on(ReviewDecided event) {
        revision = event.revision();
        for (ItemDecision decision : event.decisions()) {
            if (decision.verdict() == Verdict.ACCEPT) {
                lines.accepted(decision.itemId());
            } else {
                lines.become(decision.itemId(), ItemState.REFUSED);
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void requestCorrection(RequestCorrection command, Clock clock) {
        Instant now = clock.instant();
        Subject subject = demandExaminer(command.officer(), now).subject();
        demandRevision(command.revision());
        lines.demandDecidable(List.copyOf(command.items()));
        ReasonRules.demandReadable(command.text());
        ReasonRules.demandDueDate(command.dueDate(), SchoolCalendar.today(clock));
        apply(new CorrectionRequested(
                command.requestId(),
                subject,
                Set.copyOf(command.items()),
                command.text(),
                command.dueDate(),
                command.officer(),
                revision + 1,
                now));
    }

    @EventSourcingHandler
    void on(CorrectionRequested event) {
        revision = event.revision();
        dueDate = event.dueDate();
        lines.become(event.items(), ItemState.TO_CORRECT);
    }

    @CommandHandler
    void settle(SettleItems command, Clock clock) {
        List<SettledItem> settled = lines.unsettled(command.items());
        if (!settled.isEmpty()) {
            apply(new ItemsSettled(command.requestId(), settled, revision + 1, clock.instant()));
            closeOnceSettled(command.requestId(), clock.instant());
        }
    }

    @EventSourcingHandler
    void on(ItemsSettled event) {
        revision = event.revision();
        event.items().forEach(item -> lines.become(item.itemId(), item.outcome()));
    }

    @CommandHandler
    void replace(ReplaceItems command, Clock clock) {
        Set<ItemId> replaced = lines.replaceable(command.items());
        if (!replaced.isEmpty()) {
            apply(new ItemsReplaced(command.requestId(), replaced, command.by(), revision + 1, clock.instant()));
            closeOnceSettled(command.requestId(), clock.instant());
        }
    }

    @EventSourcingHandler
    void on(ItemsReplaced event) {
        revision = event.revision();
        lines.become(event.items(), ItemState.REPLACED);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void withdraw(WithdrawRequest command, Clock clock) {
        if (!demandOpening().submittedBy().account().equals(command.by().account())) {
            throw new Refused(new NotYourRequest());
        }
        demandNotClosed();
        Set<ItemId> open = lines.open();
        if (open.isEmpty()) {
            throw new Refused(new ItemNotOpen());
        }
        apply(new RequestWithdrawn(command.requestId(), open, command.by(), revision + 1, clock.instant()));
        closeOnceSettled(command.requestId(), clock.instant());
    }

    @EventSourcingHandler
    void on(RequestWithdrawn event) {
        revision = event.revision();
        lines.become(event.items(), ItemState.WITHDRAWN);
    }

    @CommandHandler
    void lapse(LapseRequest command, Clock clock) {
        LocalDate due = dueDate;
        LocalDate day = SchoolCalendar.dayOf(clock.instant().plus(CLOCK_SLACK));
        if (due != null && day.isAfter(due) && lines.toCorrect()) {
            apply(new RequestLapsed(command.requestId(), lines.open(), revision + 1, clock.instant()));
            closeOnceSettled(command.requestId(), clock.instant());
        }
    }

    @EventSourcingHandler
    void on(RequestLapsed event) {
        revision = event.revision();
        lines.become(event.items(), ItemState.LAPSED);
    }

    @CommandHandler
    void remind(RemindStaff command, Clock clock) {
        Instant due = demandOpening().submittedAt().plus(Duration.ofDays(command.day()));
        boolean waiting = outcome == null && !lines.toCorrect() && !lines.open().isEmpty();
        if (waiting
                && !remindedDays.contains(command.day())
                && !due.isAfter(clock.instant().plus(CLOCK_SLACK))) {
            apply(new StaffReminded(command.requestId(), command.day(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(StaffReminded event) {
        remindedDays.add(event.day());
    }

    @CommandHandler
    void park(ParkReview command, Clock clock) {
        if (!parkedSteps.contains(command.step())) {
            apply(new ReviewParked(command.requestId(), command.step(), command.attempts(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(ReviewParked event) {
        parkedSteps.add(event.step());
    }

    @EventSourcingHandler
    void on(ReviewClosed event) {
        outcome = event.outcome();
        claim = null;
    }

    private void closeOnceSettled(RequestId id, Instant now) {
        if (outcome == null && lines.allSettled()) {
            apply(new ReviewClosed(id, lines.outcome(), now));
        }
    }

    private ReviewOpened demandOpening() {
        ReviewOpened known = opening;
        if (known == null) {
            throw new Refused(new UnknownRequest());
        }
        return known;
    }

    private void demandNotClosed() {
        if (outcome != null) {
            throw new Refused(new ReviewClosedAlready(outcome));
        }
    }

    private ReviewOpened demandExaminer(Actor officer, Instant now) {
        ReviewOpened known = demandOpening();
        demandNotClosed();
        if (known.submittedBy().account().equals(officer.account())) {
            throw new Refused(new ProposerMayNotDecide());
        }
        if (claim != null && claim.bars(officer.account(), now)) {
            throw new Refused(new ClaimedByAnother());
        }
        return known;
    }

    private void demandRevision(int seen) {
        if (seen != revision) {
            throw new Refused(new RevisionMoved(seen, revision));
        }
    }
}
