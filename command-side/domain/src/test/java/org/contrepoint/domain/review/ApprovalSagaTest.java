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
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.LINES;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.lapsed;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.GuardianIdentityProposed;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.ReviseItems;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.RestoreStudentProposal;
import org.contrepoint.student.StudentChangedAtOnce;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.student.StudentProposalRestored;
import org.contrepoint.student.StudentProposalRevised;
import org.junit.jupiter.api.Test;

/** Given what happened to a request, this is what the saga sends. */
class ApprovalSagaTest {
    static final ItemId NEW_NAME = line(FIRST_REQUEST, "firstName/2");

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
    void a_line_that_was_only_let_go_of_sends_nothing() {
        given().whenPublishingA(new StudentProposalReleased(LEA, FIRST_REQUEST, NOW, List.of(), List.of(LEVEL)))
                .expectNoDispatchedCommands();
    }

    @Test
    void a_line_that_a_newer_one_took_the_place_of_is_not_opened_again() {
        given().whenPublishingA(new StudentProposalRestored(LEA, FIRST_REQUEST, NOW, List.of(), List.of(NAME)))
                .expectDispatchedCommands(settle(NAME, ItemState.REPLACED));
    }

    @Test
    void a_value_of_the_staffs_is_carried_by_its_id_only() {
        AmendmentId amendment = AmendmentId.of(UUID.randomUUID());
        given().whenPublishingA(decided(2, ItemDecision.acceptAmended(NAME, amendment, "Comme à l'état civil.")))
                .expectDispatchedCommands(new ApplyStudentProposal(
                        LEA, FIRST_REQUEST, Set.of(NAME), Map.of(NAME, amendment), Map.of(), Set.of()));
    }

    @Test
    void the_first_of_two_acceptances_carries_nothing() {
        given().whenPublishingA(decided(2, new ItemDecision(NAME, Verdict.ENDORSE, null, null, null)))
                .expectNoDispatchedCommands();
    }

    @Test
    void a_revision_is_told_to_the_review_of_the_same_request() {
        given().whenPublishingA(revised(NAME, NEW_NAME))
                .expectActiveSagas(1)
                .expectDispatchedCommands(revise(NAME, NEW_NAME));
    }

    @Test
    void a_revision_after_the_review_closed_is_followed_to_its_end() {
        given().andThenAPublished(closed(RequestState.REFUSED))
                .whenPublishingA(revised(NAME, NEW_NAME))
                .expectActiveSagas(1)
                .expectDispatchedCommands(revise(NAME, NEW_NAME));
        saga.whenPublishingA(decided(4, ItemDecision.accept(NEW_NAME)))
                .expectDispatchedCommands(new ApplyStudentProposal(LEA, FIRST_REQUEST, Set.of(NEW_NAME), Set.of()));
    }

    @Test
    void a_review_that_closes_before_it_hears_of_a_revision_is_not_the_end() {
        given().andThenAPublished(revised(NAME, NEW_NAME))
                .whenPublishingA(closed(RequestState.REFUSED))
                .expectActiveSagas(1);
        saga.whenPublishingA(itemsRevised(NOW, NAME, NEW_NAME)).expectActiveSagas(1);
        saga.whenPublishingA(closed(RequestState.ACCEPTED)).expectActiveSagas(0);
    }

    @Test
    void a_request_opened_again_is_held_again_by_the_record() {
        saga.givenCurrentTime(NOW)
                .whenPublishingA(reopened(NOW, NAME, LEVEL))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new RestoreStudentProposal(LEA, FIRST_REQUEST, Set.of(NAME, LEVEL)));
    }

    @Test
    void what_applied_at_once_puts_older_lines_aside_and_waits_for_nothing() {
        ItemId older = line(SECOND_REQUEST, "imageRights");
        saga.givenCurrentTime(NOW)
                .whenPublishingA(changedAtOnce(new ReplacedItem(SECOND_REQUEST, older)))
                .expectDispatchedCommands(new ReplaceItems(SECOND_REQUEST, Set.of(older), FIRST_REQUEST))
                .expectActiveSagas(0);
    }

    @Test
    void what_applied_at_once_beside_lines_that_wait_does_not_end_their_saga() {
        given().whenPublishingA(changedAtOnce()).expectActiveSagas(1).expectNoDispatchedCommands();
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

    static StudentProposalRevised revised(ItemId former, ItemId item) {
        ProposedItem again =
                new ProposedItem(item, "firstName", Map.of("firstName", "Léa"), Map.of("firstName", "Rosa"));
        return new StudentProposalRevised(
                LEA,
                LEMAIRE,
                FIRST_REQUEST,
                new SubmissionId(UUID.randomUUID()),
                SAINT_JUNIEN,
                CLAIRE_LEMAIRE,
                NOW,
                List.of(new RevisedItem(former, again)));
    }

    static ReviseItems revise(ItemId former, ItemId item) {
        return new ReviseItems(
                FIRST_REQUEST, List.of(new RevisedLine(former, new ReviewItem(item, "firstName"))), CLAIRE_LEMAIRE);
    }

    static ItemsRevised itemsRevised(Instant at, ItemId former, ItemId item) {
        return new ItemsRevised(
                FIRST_REQUEST,
                List.of(new RevisedLine(former, new ReviewItem(item, "firstName"))),
                CLAIRE_LEMAIRE,
                4,
                at);
    }

    static ReviewReopened reopened(Instant at, ItemId... items) {
        return new ReviewReopened(
                FIRST_REQUEST, RECORD_OF_LEA, Set.of(items), "La pièce est arrivée.", SECRETARIAT_2, 5, at);
    }

    private static StudentChangedAtOnce changedAtOnce(ReplacedItem... replaced) {
        AtOnceItem rights = new AtOnceItem(
                "imageRights", AtOnceItem.Why.CANNOT_WAIT, Map.of("imageRights", "CAPTURE"), Map.of("imageRights", ""));
        return new StudentChangedAtOnce(
                LEA, LEMAIRE, FIRST_REQUEST, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(rights), List.of(replaced));
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
