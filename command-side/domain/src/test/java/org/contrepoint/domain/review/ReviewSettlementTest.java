package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAMIR_BENALI;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.TODAY;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.decide;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.lapsed;
import static org.contrepoint.domain.review.ReviewFixture.opened;
import static org.contrepoint.domain.review.ReviewFixture.openedAt;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.refused;
import static org.contrepoint.domain.review.ReviewFixture.replaced;
import static org.contrepoint.domain.review.ReviewFixture.settled;
import static org.contrepoint.domain.review.ReviewFixture.unmoved;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.NotYourRequest;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.ReviewRefusal.UnknownRequest;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.review.WithdrawRequest;
import org.junit.jupiter.api.Test;

/** How a request ends, and what may happen to it on the way. */
class ReviewSettlementTest {
    private static final WithdrawRequest WITHDRAW = new WithdrawRequest(FIRST_REQUEST, CLAIRE_LEMAIRE);
    private static final Object ACCEPTED_NAME = decided(2, ItemDecision.accept(NAME), refuse(LEVEL));
    private static final Object ACCEPTED_BOTH = decided(2, ItemDecision.accept(NAME), ItemDecision.accept(LEVEL));

    private final AggregateTestFixture<Review> review = fixture(Review.class);

    @Test
    void a_request_with_an_accepted_and_a_refused_line_is_partly_accepted() {
        review.given(opened(), ACCEPTED_NAME)
                .when(settle(NAME, ItemState.ACCEPTED))
                .expectEvents(settled(3, NAME, ItemState.ACCEPTED), closed(RequestState.PARTLY_ACCEPTED));
    }

    @Test
    void a_request_whose_lines_were_applied_or_were_there_already_is_accepted() {
        review.given(opened(), ACCEPTED_BOTH, settled(3, NAME, ItemState.ACCEPTED))
                .when(settle(LEVEL, ItemState.MOOT))
                .expectEvents(settled(4, LEVEL, ItemState.MOOT), closed(RequestState.ACCEPTED));
    }

    @Test
    void a_request_that_had_become_needless_is_accepted() {
        review.given(opened(), ACCEPTED_BOTH, settled(3, NAME, ItemState.MOOT))
                .when(settle(LEVEL, ItemState.MOOT))
                .expectEvents(settled(4, LEVEL, ItemState.MOOT), closed(RequestState.ACCEPTED));
    }

    @Test
    void a_conflict_keeps_the_review_open() {
        review.given(opened(), ACCEPTED_NAME)
                .when(settle(NAME, ItemState.CONFLICT))
                .expectEvents(settled(3, NAME, ItemState.CONFLICT));
    }

    @Test
    void settling_twice_changes_nothing() {
        review.given(opened(), ACCEPTED_BOTH, settled(3, NAME, ItemState.ACCEPTED))
                .when(settle(NAME, ItemState.ACCEPTED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_record_that_moved_before_anybody_decided_makes_a_conflict_at_once() {
        review.given(opened())
                .when(conflict(NAME, NOW))
                .expectEvents(
                        new ItemsSettled(FIRST_REQUEST, conflict(NAME, NOW).items(), 2, NOW));
    }

    @Test
    void a_record_that_moves_again_under_a_conflict_raises_the_revision_and_the_same_news_twice_does_not() {
        Object met = new ItemsSettled(FIRST_REQUEST, conflict(NAME, NOW).items(), 2, NOW);
        Instant later = NOW.plusSeconds(60);
        review.given(opened(), met)
                .when(conflict(NAME, later))
                .expectEvents(
                        new ItemsSettled(FIRST_REQUEST, conflict(NAME, later).items(), 3, NOW));
        unmoved(conflict(NAME, NOW), opened(), met);
        unmoved(settle(NAME, ItemState.CONFLICT), opened(), met);
        unmoved(conflict(NAME, NOW), opened(), met, decided(3, ItemDecision.accept(NAME)));
    }

    @Test
    void what_the_record_says_already_or_a_newer_line_wants_needs_no_decision() {
        review.given(opened(), decided(2, refuse(LEVEL)))
                .when(settle(NAME, ItemState.MOOT))
                .expectEvents(settled(3, NAME, ItemState.MOOT), closed(RequestState.REFUSED));
        fixture(Review.class)
                .given(opened(), correctionRequested(2, DUE, LEVEL))
                .when(settle(LEVEL, ItemState.MOOT))
                .expectEvents(settled(3, LEVEL, ItemState.MOOT));
        fixture(Review.class)
                .given(opened())
                .when(settle(LEVEL, ItemState.REPLACED))
                .expectEvents(settled(2, LEVEL, ItemState.REPLACED));
    }

    @Test
    void a_line_that_has_not_arrived_yet_is_to_be_told_of_again_later() {
        for (Object early : List.of(
                settle(line(FIRST_REQUEST, "city"), ItemState.MOOT),
                new ReplaceItems(FIRST_REQUEST, Set.of(line(FIRST_REQUEST, "city")), SECOND_REQUEST))) {
            fixture(Review.class)
                    .given(opened())
                    .when(early)
                    .expectException(IllegalStateException.class)
                    .expectNoEvents();
        }
    }

    @Test
    void lines_are_put_aside_and_a_request_with_none_left_counts_as_withdrawn() {
        review.given(opened())
                .when(new ReplaceItems(FIRST_REQUEST, Set.of(NAME, LEVEL), SECOND_REQUEST))
                .expectEvents(replaced(2, NAME, LEVEL), closed(RequestState.WITHDRAWN));
    }

    @Test
    void a_decision_that_saw_a_line_before_it_was_put_aside_is_refused() {
        refused(new RevisionMoved(1, 2), decide(1, ItemDecision.accept(NAME)), opened(), replaced(2, NAME));
    }

    @Test
    void an_accepted_line_that_was_put_aside_before_it_was_applied_does_not_keep_the_review_open() {
        review.given(opened(), ACCEPTED_NAME)
                .when(new ReplaceItems(FIRST_REQUEST, Set.of(NAME), SECOND_REQUEST))
                .expectEvents(replaced(3, NAME), closed(RequestState.REFUSED));
    }

    @Test
    void putting_aside_twice_changes_nothing() {
        review.given(opened(), replaced(2, NAME))
                .when(new ReplaceItems(FIRST_REQUEST, Set.of(NAME), SECOND_REQUEST))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_family_takes_its_request_back() {
        review.given(opened()).when(WITHDRAW).expectEvents(withdrawn(2, NAME, LEVEL), closed(RequestState.WITHDRAWN));
    }

    @Test
    void what_is_decided_stays_decided_when_the_rest_is_withdrawn() {
        review.given(opened(), decided(2, ItemDecision.accept(NAME)))
                .when(WITHDRAW)
                .expectEvents(withdrawn(3, LEVEL));
        fixture(Review.class)
                .given(opened(), decided(2, ItemDecision.accept(NAME)), withdrawn(3, LEVEL))
                .when(settle(NAME, ItemState.ACCEPTED))
                .expectEvents(settled(4, NAME, ItemState.ACCEPTED), closed(RequestState.PARTLY_ACCEPTED));
    }

    @Test
    void a_request_is_taken_back_by_who_sent_it_while_there_is_something_to_take_back() {
        refused(new NotYourRequest(), new WithdrawRequest(FIRST_REQUEST, SAMIR_BENALI), opened());
        refused(new ItemNotOpen(), WITHDRAW, opened(), ACCEPTED_BOTH);
        refused(new UnknownRequest(), WITHDRAW);
    }

    @Test
    void a_line_that_waits_for_the_family_is_not_decided() {
        refused(new ItemNotOpen(), decide(2, ItemDecision.accept(LEVEL)), opened(), correctionRequested(2, DUE, LEVEL));
    }

    @Test
    void a_request_lapses_once_its_due_date_is_over() {
        review.given(opened(), correctionRequested(2, TODAY.minusDays(1), LEVEL))
                .when(new LapseRequest(FIRST_REQUEST))
                .expectEvents(lapsed(3, NAME, LEVEL), closed(RequestState.LAPSED));
    }

    @Test
    void a_request_does_not_lapse_before_nor_when_the_correction_came() {
        unmoved(new LapseRequest(FIRST_REQUEST), opened(), correctionRequested(2, TODAY, LEVEL));
        unmoved(
                new LapseRequest(FIRST_REQUEST),
                opened(),
                correctionRequested(2, TODAY.minusDays(1), LEVEL),
                replaced(3, LEVEL));
        unmoved(new LapseRequest(FIRST_REQUEST), opened());
    }

    @Test
    void staff_are_reminded_once_of_a_request_that_waited() {
        Object old = openedAt(NOW.minus(Duration.ofDays(3)));
        review.given(old)
                .when(new RemindStaff(FIRST_REQUEST, 3))
                .expectEvents(new StaffReminded(FIRST_REQUEST, 3, NOW));
        unmoved(new RemindStaff(FIRST_REQUEST, 3), old, new StaffReminded(FIRST_REQUEST, 3, NOW));
    }

    @Test
    void staff_are_not_reminded_early_nor_of_what_does_not_wait_for_them() {
        Object old = openedAt(NOW.minus(Duration.ofDays(3)));
        unmoved(new RemindStaff(FIRST_REQUEST, 7), old);
        unmoved(new RemindStaff(FIRST_REQUEST, 3), old, correctionRequested(2, DUE, LEVEL));
        unmoved(new RemindStaff(FIRST_REQUEST, 3), old, ACCEPTED_BOTH);
    }

    @Test
    void that_the_software_failed_is_shown_once_for_each_step() {
        Object parked = new ReviewParked(FIRST_REQUEST, "SettleItems", 10, NOW);
        review.given(opened())
                .when(new ParkReview(FIRST_REQUEST, "SettleItems", 10))
                .expectEvents(parked);
        unmoved(new ParkReview(FIRST_REQUEST, "SettleItems", 10), opened(), parked);
    }

    static SettleItems settle(ItemId itemId, ItemState outcome) {
        return new SettleItems(FIRST_REQUEST, List.of(new SettledItem(itemId, outcome)));
    }

    private static SettleItems conflict(ItemId itemId, Instant at) {
        return new SettleItems(FIRST_REQUEST, List.of(new SettledItem(itemId, ItemState.CONFLICT, at)));
    }
}
