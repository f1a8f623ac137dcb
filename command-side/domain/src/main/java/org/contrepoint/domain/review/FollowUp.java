package org.contrepoint.domain.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.RemindFamily;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviseItems;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;
import org.contrepoint.review.StaffReminded;

/**
 * What the software tells a review: what became of its lines on the record, and which days have passed. Nothing here
 * refuses; what changes nothing is passed over.
 */
class FollowUp {
    /** Deadlines are kept by the database's clock, decisions by ours. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(10);

    private final Examination examination;
    private final Settlement settlement;

    FollowUp(Examination examination) {
        this.examination = examination;
        this.settlement = new Settlement(examination.lines());
    }

    @CommandHandler
    void revise(ReviseItems command, Clock clock) {
        List<RevisedLine> revised = settlement.revised(command.lines());
        if (!revised.isEmpty()) {
            apply(new ItemsRevised(
                    command.requestId(), revised, command.by(), examination.nextRevision(), clock.instant()));
        }
    }

    @CommandHandler
    void settle(SettleItems command, Clock clock) {
        List<SettledItem> news = settlement.news(command.items());
        if (!news.isEmpty()) {
            apply(new ItemsSettled(command.requestId(), news, examination.nextRevision(), clock.instant()));
            closeOnceSettled(clock.instant());
        }
    }

    @CommandHandler
    void replace(ReplaceItems command, Clock clock) {
        Set<ItemId> replaced = settlement.replaceable(command.items());
        if (!replaced.isEmpty()) {
            apply(new ItemsReplaced(
                    command.requestId(), replaced, command.by(), examination.nextRevision(), clock.instant()));
            closeOnceSettled(clock.instant());
        }
    }

    @CommandHandler
    void lapse(LapseRequest command, Clock clock) {
        Lines lines = examination.lines();
        if (lines.toCorrect() && examination.notices().overdueOn(today(clock))) {
            apply(new RequestLapsed(command.requestId(), lines.open(), examination.nextRevision(), clock.instant()));
            closeOnceSettled(clock.instant());
        }
    }

    @CommandHandler
    void remindStaff(RemindStaff command, Clock clock) {
        Duration waited = examination.waited(clock.instant()).plus(CLOCK_SLACK);
        if (examination.waitsForStaff()
                && !examination.notices().staffReminded(command.day())
                && waited.compareTo(Duration.ofDays(command.day())) >= 0) {
            apply(new StaffReminded(command.requestId(), command.day(), clock.instant()));
        }
    }

    @CommandHandler
    void remindFamily(RemindFamily command, Clock clock) {
        LocalDate due = examination.notices().familyToRemind(command.daysLeft(), today(clock));
        if (due != null && examination.lines().toCorrect()) {
            apply(new FamilyReminded(command.requestId(), command.daysLeft(), due, clock.instant()));
        }
    }

    @CommandHandler
    void park(ParkReview command, Clock clock) {
        if (!examination.notices().parked(command.step())) {
            apply(new ReviewParked(command.requestId(), command.step(), command.attempts(), clock.instant()));
        }
    }

    private static LocalDate today(Clock clock) {
        return SchoolCalendar.dayOf(clock.instant().plus(CLOCK_SLACK));
    }

    private void closeOnceSettled(Instant now) {
        examination.closing(now).ifPresent(closing -> apply(closing));
    }
}
