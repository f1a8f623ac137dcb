package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAMIR_BENALI;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.TODAY;
import static org.contrepoint.domain.review.ReviewFixture.claimed;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.decide;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.opened;
import static org.contrepoint.domain.review.ReviewFixture.openedAt;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.refused;
import static org.contrepoint.domain.review.ReviewFixture.revised;
import static org.contrepoint.domain.review.ReviewFixture.sendBack;
import static org.contrepoint.domain.review.ReviewFixture.settled;
import static org.contrepoint.domain.review.ReviewFixture.unmoved;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.RemindFamily;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewRefusal.NotYourRequest;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewRefusal.UnderReviewNow;
import org.contrepoint.review.ReviseItems;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.review.WithdrawRequest;
import org.junit.jupiter.api.Test;

/** Lines that go back to the family and come again, and what the family may still change by itself. */
class CorrectionTest {
    private static final ItemId LEVEL_ANEW = line(FIRST_REQUEST, "schoolLevel/2");
    private static final ReviewItem NEW_LINE = new ReviewItem(LEVEL_ANEW, "schoolLevel");
    private static final ReviseItems REVISE =
            new ReviseItems(FIRST_REQUEST, List.of(new RevisedLine(LEVEL, NEW_LINE)), CLAIRE_LEMAIRE);

    private final AggregateTestFixture<Review> review = fixture(Review.class);

    @Test
    void one_command_accepts_one_line_and_sends_the_other_back() {
        review.given(opened())
                .when(sendBack(1, DUE, ItemDecision.accept(NAME), sendBack(LEVEL)))
                .expectEvents(decided(2, ItemDecision.accept(NAME)), correctionRequested(3, DUE, LEVEL));
    }

    @Test
    void lines_are_sent_back_without_deciding_the_others() {
        review.given(opened()).when(sendBack(1, DUE, sendBack(LEVEL))).expectEvents(correctionRequested(2, DUE, LEVEL));
    }

    @Test
    void the_family_writes_a_line_anew_and_it_waits_in_the_former_ones_place() {
        review.given(opened(), correctionRequested(2, DUE, LEVEL))
                .when(REVISE)
                .expectEvents(revised(3, LEVEL, NEW_LINE));
        fixture(Review.class)
                .given(opened(), correctionRequested(2, DUE, LEVEL), revised(3, LEVEL, NEW_LINE))
                .when(decide(3, ItemDecision.accept(NAME), ItemDecision.accept(LEVEL_ANEW)))
                .expectEvents(decided(4, ItemDecision.accept(NAME), ItemDecision.accept(LEVEL_ANEW)));
    }

    @Test
    void a_line_that_was_replaced_by_the_familys_own_is_as_good_as_accepted() {
        review.given(
                        opened(),
                        revised(2, LEVEL, NEW_LINE),
                        decided(3, ItemDecision.accept(NAME), ItemDecision.accept(LEVEL_ANEW)),
                        settled(4, NAME, ItemState.ACCEPTED))
                .when(ReviewSettlementTest.settle(LEVEL_ANEW, ItemState.ACCEPTED))
                .expectEvents(settled(5, LEVEL_ANEW, ItemState.ACCEPTED), closed(RequestState.ACCEPTED));
    }

    @Test
    void revising_twice_changes_nothing() {
        unmoved(REVISE, opened(), revised(2, LEVEL, NEW_LINE));
    }

    @Test
    void a_line_that_was_decided_while_the_family_wrote_it_anew_is_replaced_all_the_same() {
        review.given(opened(), decided(2, refuse(NAME), ItemDecision.accept(LEVEL)))
                .when(REVISE)
                .expectEvents(revised(3, LEVEL, NEW_LINE));
        unmoved(
                ReviewSettlementTest.settle(LEVEL, ItemState.CONFLICT),
                opened(),
                decided(2, refuse(NAME), ItemDecision.accept(LEVEL)),
                revised(3, LEVEL, NEW_LINE));
    }

    @Test
    void a_closed_request_is_open_again_for_lines_that_crossed_its_closing() {
        Object[] history = {
            opened(), decided(2, refuse(NAME), refuse(LEVEL)), closed(RequestState.REFUSED), revised(3, LEVEL, NEW_LINE)
        };
        review.given(history[0], history[1], history[2]).when(REVISE).expectEvents(history[3]);
        fixture(Review.class)
                .given(history)
                .when(decide(3, refuse(LEVEL_ANEW)))
                .expectEvents(decided(4, refuse(LEVEL_ANEW)), closed(RequestState.REFUSED));
    }

    @Test
    void whoever_wrote_a_line_anew_proposes_too() {
        ReviseItems byOfficer = new ReviseItems(FIRST_REQUEST, List.of(new RevisedLine(LEVEL, NEW_LINE)), SECRETARIAT);
        Object revisedByOfficer = new ItemsRevised(FIRST_REQUEST, byOfficer.lines(), SECRETARIAT, 2, NOW);
        refused(new ProposerMayNotDecide(), decide(2, ItemDecision.accept(LEVEL_ANEW)), opened(), revisedByOfficer);
    }

    @Test
    void a_request_is_not_taken_back_under_an_officers_hands() {
        WithdrawRequest withdraw = new WithdrawRequest(FIRST_REQUEST, CLAIRE_LEMAIRE);
        refused(new UnderReviewNow(), withdraw, opened(), claimed(SECRETARIAT, NOW));
        review.given(opened(), claimed(SECRETARIAT, NOW.minus(Duration.ofMinutes(30))))
                .when(withdraw)
                .expectEvents(withdrawn(2, NAME, LEVEL), closed(RequestState.WITHDRAWN));
    }

    @Test
    void a_request_that_waits_for_the_family_alone_is_taken_back_whoever_claimed_it() {
        review.given(opened(), claimed(SECRETARIAT, NOW), correctionRequested(2, DUE, NAME, LEVEL))
                .when(new WithdrawRequest(FIRST_REQUEST, CLAIRE_LEMAIRE))
                .expectEvents(withdrawn(3, NAME, LEVEL), closed(RequestState.WITHDRAWN));
    }

    @Test
    void the_other_home_does_not_take_it_back() {
        refused(new NotYourRequest(), new WithdrawRequest(FIRST_REQUEST, SAMIR_BENALI), opened());
    }

    @Test
    void the_familys_time_is_not_counted_as_staffs() {
        Object old = openedAt(NOW.minus(Duration.ofDays(6)));
        Object back = correctionAt(Duration.ofDays(5));
        unmoved(new RemindStaff(FIRST_REQUEST, 3), old, back, revised(3, LEVEL, NEW_LINE));
        Object early = correctionAt(Duration.ofDays(3));
        review.given(old, early, revised(3, LEVEL, NEW_LINE))
                .when(new RemindStaff(FIRST_REQUEST, 3))
                .expectEvents(new StaffReminded(FIRST_REQUEST, 3, NOW));
    }

    @Test
    void the_family_is_reminded_once_so_many_days_before_the_due_date() {
        Object[] history = {opened(), correctionRequested(2, TODAY.plusDays(7), LEVEL)};
        FamilyReminded reminded = new FamilyReminded(FIRST_REQUEST, 7, TODAY.plusDays(7), NOW);
        review.given(history).when(new RemindFamily(FIRST_REQUEST, 7)).expectEvents(reminded);
        unmoved(new RemindFamily(FIRST_REQUEST, 7), history[0], history[1], reminded);
        unmoved(new RemindFamily(FIRST_REQUEST, 2), history);
    }

    @Test
    void a_family_that_corrected_or_whose_time_is_over_is_not_reminded() {
        LocalDate soon = TODAY.plusDays(2);
        unmoved(
                new RemindFamily(FIRST_REQUEST, 2),
                opened(),
                correctionRequested(2, soon, LEVEL),
                revised(3, LEVEL, NEW_LINE));
        unmoved(new RemindFamily(FIRST_REQUEST, 2), opened(), correctionRequested(2, TODAY.minusDays(1), LEVEL));
    }

    @Test
    void a_second_correction_has_reminders_of_its_own() {
        LocalDate due = TODAY.plusDays(2);
        review.given(
                        opened(),
                        correctionRequested(2, due, LEVEL),
                        new FamilyReminded(FIRST_REQUEST, 2, due, NOW),
                        correctionRequested(3, due, NAME))
                .when(new RemindFamily(FIRST_REQUEST, 2))
                .expectEvents(new FamilyReminded(FIRST_REQUEST, 2, due, NOW));
    }

    private static CorrectionRequested correctionAt(Duration ago) {
        CorrectionRequested now = correctionRequested(2, DUE, LEVEL);
        return new CorrectionRequested(
                now.requestId(),
                now.subject(),
                now.corrections(),
                now.dueDate(),
                now.officer(),
                now.revision(),
                NOW.minus(ago));
    }
}
