package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.RECORD_OF_LEA;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.LINES;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.claimed;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.decide;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.opened;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.refused;
import static org.contrepoint.domain.review.ReviewFixture.settled;

import java.time.Duration;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.ReleaseReview;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewRefusal.ClaimedByAnother;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.NothingDecided;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewRefusal.ReasonMissing;
import org.contrepoint.review.ReviewRefusal.ReviewClosedAlready;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.ReviewRefusal.TextTooLong;
import org.contrepoint.review.ReviewRefusal.UnknownItem;
import org.contrepoint.review.ReviewRefusal.UnknownRequest;
import org.contrepoint.review.ReviewReleased;
import org.junit.jupiter.api.Test;

/** What staff may do with a request, and what not. */
class ReviewDecisionTest {
    private final AggregateTestFixture<Review> review = fixture(Review.class);

    @Test
    void a_review_opens_once() {
        OpenReview open = new OpenReview(FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, LINES);
        fixture(Review.class).givenNoPriorActivity().when(open).expectEvents(opened());
        fixture(Review.class)
                .given(opened())
                .when(open)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_officer_claims_a_request_for_thirty_minutes() {
        review.given(opened())
                .when(new ClaimReview(FIRST_REQUEST, SECRETARIAT))
                .expectEvents(claimed(SECRETARIAT, NOW));
    }

    @Test
    void a_claimed_request_is_closed_to_other_officers() {
        Object claim = claimed(SECRETARIAT_2, NOW.minus(Duration.ofMinutes(29)));
        refused(new ClaimedByAnother(), new ClaimReview(FIRST_REQUEST, SECRETARIAT), opened(), claim);
        refused(new ClaimedByAnother(), new ReleaseReview(FIRST_REQUEST, SECRETARIAT), opened(), claim);
        refused(new ClaimedByAnother(), decide(1, ItemDecision.accept(NAME)), opened(), claim);
    }

    @Test
    void a_claim_lapses_after_thirty_minutes() {
        review.given(opened(), claimed(SECRETARIAT_2, NOW.minus(Duration.ofMinutes(30))))
                .when(new ClaimReview(FIRST_REQUEST, SECRETARIAT))
                .expectEvents(claimed(SECRETARIAT, NOW));
    }

    @Test
    void an_officer_gives_a_request_back() {
        review.given(opened(), claimed(SECRETARIAT, NOW))
                .when(new ReleaseReview(FIRST_REQUEST, SECRETARIAT))
                .expectEvents(new ReviewReleased(FIRST_REQUEST, SECRETARIAT, NOW));
    }

    @Test
    void giving_back_what_nobody_holds_changes_nothing() {
        review.given(opened())
                .when(new ReleaseReview(FIRST_REQUEST, SECRETARIAT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_decision_raises_the_revision_and_an_accepted_line_keeps_the_review_open_until_it_is_settled() {
        review.given(opened())
                .when(decide(1, ItemDecision.accept(NAME), refuse(LEVEL)))
                .expectEvents(decided(2, ItemDecision.accept(NAME), refuse(LEVEL)));
    }

    @Test
    void a_review_whose_lines_are_all_refused_closes_at_once() {
        review.given(opened())
                .when(decide(1, refuse(NAME), refuse(LEVEL)))
                .expectEvents(decided(2, refuse(NAME), refuse(LEVEL)), closed(RequestState.REFUSED));
    }

    @Test
    void a_decision_on_a_revision_that_moved_is_refused() {
        refused(new RevisionMoved(1, 2), decide(1, ItemDecision.accept(LEVEL)), opened(), decided(2, refuse(NAME)));
    }

    @Test
    void who_proposes_does_not_approve() {
        refused(
                new ProposerMayNotDecide(),
                new DecideItems(FIRST_REQUEST, 1, List.of(ItemDecision.accept(NAME)), CLAIRE_LEMAIRE),
                opened());
        refused(new ProposerMayNotDecide(), new ClaimReview(FIRST_REQUEST, CLAIRE_LEMAIRE), opened());
    }

    @Test
    void a_line_that_is_decided_is_not_decided_again() {
        refused(new ItemNotOpen(), decide(2, ItemDecision.accept(NAME)), opened(), decided(2, refuse(NAME)));
    }

    @Test
    void a_line_of_another_request_is_unknown() {
        refused(new UnknownItem(), decide(1, ItemDecision.accept(line(FIRST_REQUEST, "city"))), opened());
    }

    @Test
    void a_decision_names_each_line_once_and_one_at_least() {
        refused(new NothingDecided(), decide(1), opened());
        refused(new NothingDecided(), decide(1, ItemDecision.accept(NAME), refuse(NAME)), opened());
    }

    @Test
    void a_refusal_carries_a_reason_that_the_family_reads() {
        refused(new ReasonMissing(), decide(1, new ItemDecision(NAME, Verdict.REFUSE, null, "Non.", null)), opened());
        refused(new ReasonMissing(), decide(1, ItemDecision.refuse(NAME, RefusalReason.OTHER, " ")), opened());
        refused(
                new TextTooLong(1_000),
                decide(1, ItemDecision.refuse(NAME, RefusalReason.OTHER, "x".repeat(1_001))),
                opened());
    }

    @Test
    void one_wrong_line_and_nothing_is_decided() {
        refused(
                new ReasonMissing(),
                decide(1, ItemDecision.accept(LEVEL), new ItemDecision(NAME, Verdict.REFUSE, null, null, null)),
                opened());
    }

    @Test
    void a_conflict_is_decided_again() {
        review.given(opened(), decided(2, ItemDecision.accept(NAME)), settled(3, NAME, ItemState.CONFLICT))
                .when(decide(3, refuse(NAME)))
                .expectEvents(decided(4, refuse(NAME)));
    }

    @Test
    void a_closed_review_takes_no_decision() {
        Object[] history = {opened(), decided(2, refuse(NAME), refuse(LEVEL)), closed(RequestState.REFUSED)};
        refused(new ReviewClosedAlready(RequestState.REFUSED), decide(2, ItemDecision.accept(NAME)), history);
        refused(new ReviewClosedAlready(RequestState.REFUSED), new ClaimReview(FIRST_REQUEST, SECRETARIAT), history);
    }

    @Test
    void a_request_that_nobody_sent_is_unknown() {
        refused(new UnknownRequest(), decide(1, ItemDecision.accept(NAME)));
        refused(new UnknownRequest(), new ClaimReview(FIRST_REQUEST, SECRETARIAT));
    }
}
