package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.RECORD_OF_LEA;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.LINES;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.lapsed;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.GuardianIdentityProposed;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.junit.jupiter.api.Test;

/** Given what happened to a request, this is what the saga sends. */
class ApprovalSagaTest {
    private final SagaTestFixture<ApprovalSaga> saga = new SagaTestFixture<>(ApprovalSaga.class);

    @Test
    void a_proposal_opens_a_review_and_starts_the_clock() {
        saga.givenCurrentTime(NOW)
                .whenPublishingA(proposed())
                .expectActiveSagas(1)
                .expectAssociationWith("requestId", FIRST_REQUEST.toString())
                .expectDispatchedCommands(open())
                .expectScheduledDeadline(Duration.ofDays(3), 3)
                .expectScheduledDeadline(Duration.ofDays(7), 7);
    }

    @Test
    void a_proposal_puts_the_lines_of_older_requests_aside() {
        saga.givenCurrentTime(NOW)
                .whenPublishingA(proposed(new ReplacedItem(SECOND_REQUEST, line(SECOND_REQUEST, "firstName"))))
                .expectDispatchedCommands(
                        open(),
                        new ReplaceItems(SECOND_REQUEST, Set.of(line(SECOND_REQUEST, "firstName")), FIRST_REQUEST));
    }

    @Test
    void a_decision_is_carried_to_the_students_record() {
        given().whenPublishingA(decided(2, ItemDecision.accept(NAME), refuse(LEVEL)))
                .expectDispatchedCommands(new ApplyStudentProposal(LEA, FIRST_REQUEST, Set.of(NAME), Set.of(LEVEL)));
    }

    @Test
    void a_decision_is_carried_to_the_guardians_record() {
        ItemId email = line(FIRST_REQUEST, "email");
        saga.givenCurrentTime(NOW)
                .andThenAPublished(new GuardianIdentityProposed(
                        CLAIRE,
                        LEMAIRE,
                        FIRST_REQUEST,
                        SAINT_JUNIEN,
                        CLAIRE_LEMAIRE,
                        NOW,
                        List.of(new ProposedItem(email, "email", Map.of(), Map.of())),
                        List.of()))
                .whenPublishingA(decided(2, ItemDecision.accept(email)))
                .expectDispatchedCommands(new ApplyGuardianProposal(CLAIRE, FIRST_REQUEST, Set.of(email), Set.of()));
    }

    @Test
    void what_became_of_accepted_lines_is_told_to_the_review() {
        given().whenPublishingA(new StudentIdentityChanged(
                        LEA, FIRST_REQUEST, NOW, List.of(new AppliedItem(NAME, "firstName", Map.of(), Map.of()))))
                .expectDispatchedCommands(settle(NAME, ItemState.ACCEPTED));
    }

    @Test
    void a_conflict_is_told_to_the_review() {
        given().whenPublishingA(new StudentProposalConflicted(
                        LEA,
                        FIRST_REQUEST,
                        NOW,
                        List.of(new ConflictedItem(NAME, "firstName", Map.of(), Map.of(), Map.of()))))
                .expectDispatchedCommands(
                        new SettleItems(FIRST_REQUEST, List.of(new SettledItem(NAME, ItemState.CONFLICT, NOW))));
    }

    @Test
    void an_acceptance_goes_to_the_record_with_the_conflict_that_the_officer_knew_of() {
        given().andThenAPublished(new ItemsSettled(
                        FIRST_REQUEST, List.of(new SettledItem(NAME, ItemState.CONFLICT, NOW)), 2, NOW))
                .whenPublishingA(decided(3, ItemDecision.accept(NAME), ItemDecision.accept(LEVEL)))
                .expectDispatchedCommands(new ApplyStudentProposal(
                        LEA, FIRST_REQUEST, Set.of(NAME, LEVEL), Map.of(), Map.of(NAME, NOW), Set.of()));
    }

    @Test
    void a_needless_line_is_told_to_the_review_and_a_dropped_one_is_known_there() {
        given().whenPublishingA(new StudentProposalReleased(LEA, FIRST_REQUEST, NOW, List.of(NAME), List.of(LEVEL)))
                .expectDispatchedCommands(settle(NAME, ItemState.MOOT));
    }

    @Test
    void a_released_line_that_was_only_dropped_sends_nothing() {
        given().whenPublishingA(new StudentProposalReleased(LEA, FIRST_REQUEST, NOW, List.of(), List.of(LEVEL)))
                .expectNoDispatchedCommands();
    }

    @Test
    void staff_are_reminded_on_day_three_and_day_seven() throws Exception {
        given().whenTimeElapses(Duration.ofDays(3)).expectDispatchedCommands(new RemindStaff(FIRST_REQUEST, 3));
        SagaTestFixture<ApprovalSaga> later = new SagaTestFixture<>(ApprovalSaga.class);
        later.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .andThenTimeElapses(Duration.ofDays(6))
                .whenTimeElapses(Duration.ofDays(1))
                .expectDispatchedCommands(new RemindStaff(FIRST_REQUEST, 7))
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_correction_stops_the_reminders_and_lapses_the_day_after_its_due_date_in_paris() {
        given().whenPublishingA(correctionRequested(2, DUE, NAME))
                .expectNoScheduledDeadlineWithName(Duration.ofDays(3), RequestDeadlines.STAFF_REMINDER)
                .expectNoScheduledDeadlineWithName(Duration.ofDays(7), RequestDeadlines.STAFF_REMINDER)
                .expectScheduledDeadlineWithName(Instant.parse("2026-12-07T23:00:00Z"), RequestDeadlines.LAPSE);
    }

    @Test
    void a_correction_that_does_not_come_lapses_the_request() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenTimeAdvancesTo(Instant.parse("2026-12-07T23:00:00Z"))
                .expectDispatchedCommands(new LapseRequest(FIRST_REQUEST));
    }

    @Test
    void a_second_correction_replaces_the_date_of_the_first() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenPublishingA(correctionRequested(3, DUE.plusDays(7), LEVEL))
                .expectNoScheduledDeadlineWithName(Instant.parse("2026-12-07T23:00:00Z"), RequestDeadlines.LAPSE)
                .expectScheduledDeadlineWithName(Instant.parse("2026-12-14T23:00:00Z"), RequestDeadlines.LAPSE);
    }

    @Test
    void a_withdrawn_or_lapsed_request_is_let_go_of_by_the_record() {
        given().whenPublishingA(withdrawn(2, NAME, LEVEL)).expectDispatchedCommands(drop(NAME, LEVEL));
        SagaTestFixture<ApprovalSaga> other = new SagaTestFixture<>(ApprovalSaga.class);
        other.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .whenPublishingA(lapsed(2, NAME))
                .expectDispatchedCommands(drop(NAME));
    }

    @Test
    void a_closed_review_ends_the_saga_and_its_deadlines() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenPublishingA(closed(RequestState.REFUSED))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines();
    }

    @Test
    void the_events_of_another_request_move_nothing() {
        given().whenPublishingA(new StudentProposalReleased(LEA, SECOND_REQUEST, NOW, List.of(NAME), List.of()))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    private ContinuedGivenState given() {
        return saga.givenCurrentTime(NOW).andThenAPublished(proposed());
    }

    static StudentIdentityProposed proposed(ReplacedItem... replaced) {
        return new StudentIdentityProposed(
                LEA,
                LEMAIRE,
                FIRST_REQUEST,
                SAINT_JUNIEN,
                CLAIRE_LEMAIRE,
                NOW,
                List.of(
                        new ProposedItem(NAME, "firstName", Map.of("firstName", "Léa"), Map.of("firstName", "Rose")),
                        new ProposedItem(LEVEL, "schoolLevel", Map.of(), Map.of("schoolLevel", "CM2"))),
                List.of(replaced));
    }

    static OpenReview open() {
        return new OpenReview(FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, LINES);
    }

    static SettleItems settle(ItemId itemId, ItemState outcome) {
        return new SettleItems(FIRST_REQUEST, List.of(new SettledItem(itemId, outcome)));
    }

    static ApplyStudentProposal drop(ItemId... items) {
        return new ApplyStudentProposal(LEA, FIRST_REQUEST, Set.of(), Set.of(items));
    }
}
