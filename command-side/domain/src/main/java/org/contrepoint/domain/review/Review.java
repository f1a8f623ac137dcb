package org.contrepoint.domain.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.message.Refused;
import org.contrepoint.record.Subject;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.ReleaseReview;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.NotYourRequest;
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

    private final Examination examination = new Examination();

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
        if (examination.claimed()) {
            apply(new ReviewReleased(command.requestId(), command.officer(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DecideItems command, Clock clock) {
        Instant now = clock.instant();
        Subject subject = examination.demandExaminer(command.officer(), now).subject();
        examination.demandRevision(command.revision());
        examination
                .lines()
                .demandDecidable(
                        command.decisions().stream().map(ItemDecision::itemId).toList());
        command.decisions().forEach(ReasonRules::demandReason);
        apply(new ReviewDecided(
                command.requestId(),
                subject,
                List.copyOf(command.decisions()),
                command.officer(),
                examination.nextRevision(),
                now));
        closeOnceSettled(command.requestId(), now);
    }

    @CommandHandler
    void settle(SettleItems command, Clock clock) {
        List<SettledItem> settled = examination.lines().unsettled(command.items());
        if (!settled.isEmpty()) {
            apply(new ItemsSettled(command.requestId(), settled, examination.nextRevision(), clock.instant()));
            closeOnceSettled(command.requestId(), clock.instant());
        }
    }

    @CommandHandler
    void replace(ReplaceItems command, Clock clock) {
        Set<ItemId> replaced = examination.lines().replaceable(command.items());
        if (!replaced.isEmpty()) {
            apply(new ItemsReplaced(
                    command.requestId(), replaced, command.by(), examination.nextRevision(), clock.instant()));
            closeOnceSettled(command.requestId(), clock.instant());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void withdraw(WithdrawRequest command, Clock clock) {
        if (!examination
                .demandOpened()
                .submittedBy()
                .account()
                .equals(command.by().account())) {
            throw new Refused(new NotYourRequest());
        }
        examination.demandNotClosed();
        Set<ItemId> open = examination.lines().open();
        if (open.isEmpty()) {
            throw new Refused(new ItemNotOpen());
        }
        apply(new RequestWithdrawn(
                command.requestId(), open, command.by(), examination.nextRevision(), clock.instant()));
        closeOnceSettled(command.requestId(), clock.instant());
    }

    @CommandHandler
    void lapse(LapseRequest command, Clock clock) {
        LocalDate day = SchoolCalendar.dayOf(clock.instant().plus(CLOCK_SLACK));
        if (examination.overdueOn(day)) {
            apply(new RequestLapsed(
                    command.requestId(), examination.lines().open(), examination.nextRevision(), clock.instant()));
            closeOnceSettled(command.requestId(), clock.instant());
        }
    }

    @CommandHandler
    void remind(RemindStaff command, Clock clock) {
        Instant due = examination.demandOpened().submittedAt().plus(Duration.ofDays(command.day()));
        if (examination.waitsForStaff()
                && !examination.reminded(command.day())
                && !due.isAfter(clock.instant().plus(CLOCK_SLACK))) {
            apply(new StaffReminded(command.requestId(), command.day(), clock.instant()));
        }
    }

    @CommandHandler
    void park(ParkReview command, Clock clock) {
        if (!examination.parked(command.step())) {
            apply(new ReviewParked(command.requestId(), command.step(), command.attempts(), clock.instant()));
        }
    }

    private void closeOnceSettled(RequestId id, Instant now) {
        if (!examination.closed() && examination.lines().allSettled()) {
            apply(new ReviewClosed(id, examination.lines().outcome(), now));
        }
    }
}
