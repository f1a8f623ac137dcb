package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.TODAY;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.decide;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.opened;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.refused;
import static org.contrepoint.domain.review.ReviewFixture.sendBack;
import static org.contrepoint.domain.review.ReviewFixture.unmoved;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RetryParked;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewRefusal.DueDateOutOfRange;
import org.contrepoint.review.ReviewRefusal.NothingDecided;
import org.contrepoint.review.ReviewRefusal.NothingParked;
import org.contrepoint.review.ReviewRefusal.ReasonMissing;
import org.contrepoint.review.ReviewRefusal.ReviewClosedAlready;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.ReviewRefusal.TextTooLong;
import org.contrepoint.review.ReviewRefusal.UnknownAmendment;
import org.contrepoint.review.ReviewRefusal.UnknownItem;
import org.junit.jupiter.api.Test;

/** What nobody should send, and what is said to whoever does; nothing is decided then. */
class BadDecisionTest {
    private static final AmendmentId DRAFT = AmendmentId.of(new UUID(1, 1));
    private static final String TOO_LONG = "x".repeat(1_001);

    @Test
    void a_decision_without_a_reason_that_the_family_reads() {
        for (Verdict verdict : new Verdict[] {Verdict.REFUSE, Verdict.CORRECT}) {
            refused(
                    new ReasonMissing(),
                    sendBack(1, DUE, new ItemDecision(NAME, verdict, null, "Non.", null)),
                    opened());
            for (String nothing : Arrays.asList(null, "", " \n")) {
                refused(
                        new ReasonMissing(),
                        sendBack(1, DUE, new ItemDecision(NAME, verdict, RefusalReason.OTHER, nothing, null)),
                        opened());
            }
            refused(
                    new TextTooLong(1_000),
                    sendBack(1, DUE, new ItemDecision(NAME, verdict, RefusalReason.OTHER, TOO_LONG, null)),
                    opened());
        }
    }

    @Test
    void a_value_of_the_staffs_without_a_word_to_the_family() {
        refused(new ReasonMissing(), decide(1, new ItemDecision(NAME, Verdict.ACCEPT, null, null, DRAFT)), opened());
        refused(new TextTooLong(1_000), decide(1, ItemDecision.acceptAmended(NAME, DRAFT, TOO_LONG)), opened());
    }

    @Test
    void a_value_of_the_staffs_for_a_line_that_is_not_accepted() {
        refused(
                new UnknownAmendment(),
                decide(1, new ItemDecision(NAME, Verdict.REFUSE, RefusalReason.OTHER, "Non.", DRAFT)),
                opened());
    }

    @Test
    void a_decision_on_a_closed_request() {
        refused(
                new ReviewClosedAlready(RequestState.WITHDRAWN),
                decide(2, refuse(NAME)),
                opened(),
                withdrawn(2, NAME, LEVEL),
                closed(RequestState.WITHDRAWN));
    }

    @Test
    void a_line_of_another_request() {
        refused(new UnknownItem(), decide(1, ItemDecision.accept(line(SECOND_REQUEST, "firstName"))), opened());
        refused(
                new UnknownItem(),
                decide(1, ItemDecision.accept(NAME), refuse(line(SECOND_REQUEST, "firstName"))),
                opened());
    }

    @Test
    void a_revision_that_never_existed() {
        for (int never : new int[] {0, -1, 99, Integer.MAX_VALUE}) {
            refused(new RevisionMoved(never, 1), decide(never, ItemDecision.accept(NAME)), opened());
        }
    }

    @Test
    void a_due_date_in_the_past_today_in_more_than_a_year_or_none() {
        for (LocalDate wrong :
                Arrays.asList(TODAY.minusDays(1), TODAY, TODAY.plusDays(366), LocalDate.MIN, LocalDate.MAX, null)) {
            refused(new DueDateOutOfRange(), sendBack(1, wrong, sendBack(NAME)), opened());
            refused(new DueDateOutOfRange(), sendBack(1, wrong, ItemDecision.accept(LEVEL), sendBack(NAME)), opened());
        }
    }

    @Test
    void a_verdict_that_is_for_the_review_to_find() {
        refused(new NothingDecided(), decide(1, new ItemDecision(NAME, Verdict.ENDORSE, null, null, null)), opened());
    }

    @Test
    void trying_again_what_the_software_did_not_give_up_on() {
        RetryParked retry = new RetryParked(FIRST_REQUEST, SECRETARIAT);
        Object parked = new ReviewParked(FIRST_REQUEST, "SettleItems", 10, NOW);
        Object retried = new RetryRequested(FIRST_REQUEST, SECRETARIAT, NOW);
        refused(new NothingParked(), retry, opened(), decided(2, refuse(NAME)));
        refused(new NothingParked(), retry, opened(), parked, retried);
        unmoved(new ParkReview(FIRST_REQUEST, "SettleItems", 10), opened(), parked);
        fixture(Review.class)
                .given(opened(), parked, retried)
                .when(new ParkReview(FIRST_REQUEST, "SettleItems", 10))
                .expectEvents(parked);
    }
}
