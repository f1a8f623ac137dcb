package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.RECORD_OF_LEA;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.LINES;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.TODAY;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.sendBack;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.contrepoint.actor.Actor;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.ReleaseReview;
import org.contrepoint.review.RemindFamily;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReopenReview;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RetryParked;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviseItems;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchId;

/** A command that is tried on a request in each of its states, by somebody who saw its latest revision. */
enum Trial {
    OPEN("`OpenReview`", new OpenReview(FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, LINES)),
    CLAIM("`ClaimReview`", new ClaimReview(FIRST_REQUEST, SECRETARIAT)),
    CLAIM_BY_ANOTHER("… by another officer", new ClaimReview(FIRST_REQUEST, SECRETARIAT_2)),
    RELEASE("`ReleaseReview`", new ReleaseReview(FIRST_REQUEST, SECRETARIAT)),
    ACCEPT("`DecideItems` accept", revision -> decide(revision, SECRETARIAT, ItemDecision.accept(NAME))),
    REFUSE("… refuse", revision -> decide(revision, SECRETARIAT, refuse(NAME))),
    CORRECT("… correct", revision -> decide(revision, SECRETARIAT, sendBack(NAME))),
    ACCEPT_BY_ANOTHER("… by another officer", revision -> decide(revision, SECRETARIAT_2, ItemDecision.accept(NAME))),
    ACCEPT_BY_PROPOSER("… by who proposed", revision -> decide(revision, CLAIRE_LEMAIRE, ItemDecision.accept(NAME))),
    ACCEPT_STALE("… on an older revision", revision -> decide(revision - 1, SECRETARIAT, ItemDecision.accept(NAME))),
    ACCEPT_CLEAN(
            "`AcceptClean`",
            revision -> new AcceptClean(FIRST_REQUEST, revision, BatchId.of(new UUID(1, 1)), SECRETARIAT, null)),
    REVISE(
            "`ReviseItems`",
            new ReviseItems(
                    FIRST_REQUEST,
                    List.of(new RevisedLine(LEVEL, new ReviewItem(line(SECOND_REQUEST, "schoolLevel"), "schoolLevel"))),
                    CLAIRE_LEMAIRE)),
    SETTLE(
            "`SettleItems` conflict",
            new SettleItems(FIRST_REQUEST, List.of(new SettledItem(NAME, ItemState.CONFLICT, NOW)))),
    REPLACE("`ReplaceItems`", new ReplaceItems(FIRST_REQUEST, Set.of(NAME), SECOND_REQUEST)),
    WITHDRAW("`WithdrawRequest`", new WithdrawRequest(FIRST_REQUEST, CLAIRE_LEMAIRE)),
    REOPEN(
            "`ReopenReview`",
            revision -> new ReopenReview(FIRST_REQUEST, revision, "La pièce est arrivée.", SECRETARIAT_2, null)),
    REMIND_STAFF("`RemindStaff` on day 3", new RemindStaff(FIRST_REQUEST, 3)),
    REMIND_FAMILY("`RemindFamily` 2 days before", new RemindFamily(FIRST_REQUEST, 2)),
    LAPSE("`LapseRequest`", new LapseRequest(FIRST_REQUEST)),
    LAPSE_OVERDUE("… the day after the due date", new LapseRequest(FIRST_REQUEST)) {
        @Override
        List<Object> history(Standing standing) {
            return standing == Standing.CORRECTION_REQUESTED
                    ? List.of(standing.history().getFirst(), correctionRequested(2, TODAY.minusDays(1), LEVEL))
                    : standing.history();
        }
    },
    PARK("`ParkReview`", new ParkReview(FIRST_REQUEST, "SettleItems", 10)),
    RETRY("`RetryParked`", new RetryParked(FIRST_REQUEST, SECRETARIAT)),
    RETRY_PARKED("… once parked", new RetryParked(FIRST_REQUEST, SECRETARIAT)) {
        @Override
        List<Object> history(Standing standing) {
            List<Object> history = standing.history();
            if (!history.isEmpty()) {
                history.add(new ReviewParked(FIRST_REQUEST, "SettleItems", 10, NOW));
            }
            return history;
        }
    };

    private final String title;
    private final IntFunction<Object> command;

    Trial(String title, Object command) {
        this(title, (int revision) -> command);
    }

    Trial(String title, IntFunction<Object> command) {
        this.title = title;
        this.command = command;
    }

    String title() {
        return title;
    }

    Object command() {
        return command.apply(1);
    }

    Object command(Standing standing) {
        return command.apply(standing.revision());
    }

    List<Object> history(Standing standing) {
        return standing.history();
    }

    private static DecideItems decide(int revision, Actor officer, ItemDecision decision) {
        return new DecideItems(FIRST_REQUEST, revision, List.of(decision), DUE, officer, null);
    }
}
