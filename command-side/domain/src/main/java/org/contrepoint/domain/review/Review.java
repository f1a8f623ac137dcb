package org.contrepoint.domain.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.delegation.Delegations;
import org.contrepoint.message.Refused;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.ReleaseReview;
import org.contrepoint.review.ReopenReview;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.RetryParked;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.NothingParked;
import org.contrepoint.review.ReviewRefusal.NothingToReopen;
import org.contrepoint.review.ReviewRefusal.UnderReviewNow;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchResult;
import org.jspecify.annotations.Nullable;

/**
 * The examination of one request. It opens when a family's proposal is held on a record; staff claim it, decide its
 * lines or send them back; the record says what became of accepted lines; it closes once every line is settled, and an
 * officer who decided nothing in it may open it again.
 */
@Aggregate(cache = "aggregateCache")
class Review {
    private static final Duration CLAIM = Duration.ofMinutes(30);

    @AggregateIdentifier
    private @Nullable RequestId requestId;

    private final Examination examination = new Examination();

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // its handlers are called by the framework
    private final FollowUp followUp = new FollowUp(examination);

    @EventSourcingHandler
    void on(ReviewEvent event) {
        requestId = event.requestId();
        examination.evolve(event);
    }

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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void claim(ClaimReview command, Clock clock) {
        Instant now = clock.instant();
        examination.demandExaminer(command.officer(), now);
        apply(new ReviewClaimed(command.requestId(), command.officer(), now.plus(CLAIM), now));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void release(ReleaseReview command, Clock clock) {
        examination.demandExaminer(command.officer(), clock.instant());
        if (examination.people().claimed()) {
            apply(new ReviewReleased(command.requestId(), command.officer(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DecideItems command, Clock clock, Delegations delegations) {
        Instant now = clock.instant();
        Acting acting = examination.demandExaminer(command.officer(), command.delegation(), delegations, now);
        Verdicts.of(command, acting, examination, now).forEach(event -> apply(event));
        closeOnceSettled(now);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    BatchResult acceptClean(AcceptClean command, Clock clock, Delegations delegations) {
        Optional<BatchResult> known = examination.batches().of(command.batch());
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.instant();
        Acting acting = examination.demandExaminer(command.officer(), command.delegation(), delegations, now);
        examination.demandRevision(command.revision());
        List<ItemDecision> acceptances = BatchShares.acceptances(examination.lines());
        apply(new ReviewDecided(
                command.requestId(),
                examination.demandOpened().subject(),
                acceptances,
                command.officer(),
                acting.onBehalfOf(),
                command.batch(),
                examination.nextRevision(),
                now));
        return examination.batches().of(command.batch()).orElseThrow();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void withdraw(WithdrawRequest command, Clock clock) {
        Instant now = clock.instant();
        examination.demandOpened();
        examination.people().demandProposed(command.by());
        examination.demandNotClosed();
        Set<ItemId> open = examination.lines().open();
        if (open.isEmpty()) {
            throw new Refused(new ItemNotOpen());
        }
        if (examination.underReview(now)) {
            throw new Refused(new UnderReviewNow());
        }
        apply(new RequestWithdrawn(command.requestId(), open, command.by(), examination.nextRevision(), now));
        closeOnceSettled(now);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void reopen(ReopenReview command, Clock clock, Delegations delegations) {
        Instant now = clock.instant();
        examination.demandClosed();
        Acting acting = examination.acting(command.officer(), command.delegation(), delegations, now);
        examination.people().demandNotProposed(acting);
        examination.people().demandNothingDecided(acting);
        examination.demandRevision(command.revision());
        Set<ItemId> waiting = examination.lines().reopenable();
        if (waiting.isEmpty() || examination.withdrawn()) {
            throw new Refused(new NothingToReopen());
        }
        ReasonRules.demandReadable(command.text());
        apply(new ReviewReopened(
                command.requestId(),
                examination.demandOpened().subject(),
                waiting,
                command.text(),
                command.officer(),
                examination.nextRevision(),
                now));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void retry(RetryParked command, Clock clock) {
        examination.demandOpened();
        if (!examination.notices().parked()) {
            throw new Refused(new NothingParked());
        }
        apply(new RetryRequested(command.requestId(), command.by(), clock.instant()));
    }

    private void closeOnceSettled(Instant now) {
        examination.closing(now).ifPresent(closing -> apply(closing));
    }
}
