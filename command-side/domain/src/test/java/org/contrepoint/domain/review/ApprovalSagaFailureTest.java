package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.review.ApprovalSagaTest.drop;
import static org.contrepoint.domain.review.ApprovalSagaTest.open;
import static org.contrepoint.domain.review.ApprovalSagaTest.proposed;
import static org.contrepoint.domain.review.ApprovalSagaTest.reopened;
import static org.contrepoint.domain.review.ApprovalSagaTest.settle;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.saga.SagaTestFixture;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.RecordRefusal.RecordClosed;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.SettleItems;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.RestoreStudentProposal;
import org.contrepoint.student.StudentIdentityChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the saga does when a command gets no answer, or an answer that says no. */
class ApprovalSagaFailureTest {
    private static final StudentIdentityChanged APPLIED = new StudentIdentityChanged(
            LEA, FIRST_REQUEST, NOW, List.of(new AppliedItem(NAME, "firstName", Map.of(), Map.of())));

    private static final Duration TENTH_ATTEMPT =
            Duration.ofHours(16).plusMinutes(42).plusSeconds(36);

    private final SagaTestFixture<ApprovalSaga> saga = new SagaTestFixture<>(ApprovalSaga.class);
    private final Set<Class<?>> failing = new HashSet<>();
    private RuntimeException failure = new IllegalStateException("the database is away");

    @BeforeEach
    void someCommandsFail() {
        saga.setCallbackBehavior(this::answer);
    }

    @Test
    void a_command_that_fails_is_sent_again_a_second_later() {
        failing.add(OpenReview.class);
        saga.givenCurrentTime(NOW)
                .whenPublishingA(proposed())
                .expectDispatchedCommands(open())
                .expectScheduledDeadlineWithName(Duration.ofSeconds(1), PendingSends.RETRY);
        failing.clear();
        saga.whenTimeElapses(Duration.ofSeconds(1))
                .expectDispatchedCommands(open())
                .expectNoScheduledDeadlineWithName(Duration.ofSeconds(1), PendingSends.RETRY);
    }

    @Test
    void it_is_tried_later_and_later() {
        failing.add(OpenReview.class);
        saga.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .whenTimeElapses(Duration.ofSeconds(1))
                .expectDispatchedCommands(open())
                .expectScheduledDeadlineWithName(Duration.ofSeconds(5), PendingSends.RETRY);
        saga.whenTimeElapses(Duration.ofSeconds(5))
                .expectDispatchedCommands(open())
                .expectScheduledDeadlineWithName(Duration.ofSeconds(30), PendingSends.RETRY);
    }

    @Test
    void what_happens_meanwhile_is_carried_on_and_nothing_is_lost() {
        failing.add(SettleItems.class);
        saga.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .andThenAPublished(APPLIED)
                .whenPublishingA(withdrawn(3, LEVEL))
                .expectDispatchedCommands(drop(LEVEL));
        failing.clear();
        saga.whenTimeElapses(Duration.ofSeconds(1)).expectDispatchedCommands(settle(NAME, ItemState.ACCEPTED));
    }

    @Test
    void after_ten_attempts_the_review_shows_that_a_person_has_to_look_and_the_software_goes_on_trying()
            throws Exception {
        failing.add(SettleItems.class);
        saga.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .andThenAPublished(APPLIED)
                .andThenTimeElapses(Duration.ofHours(16))
                .whenTimeElapses(Duration.ofHours(1))
                .expectDispatchedCommands(
                        settle(NAME, ItemState.ACCEPTED), new ParkReview(FIRST_REQUEST, "SettleItems", 10))
                .expectScheduledDeadlineWithName(NOW.plus(TENTH_ATTEMPT).plus(Duration.ofDays(1)), PendingSends.RETRY);
    }

    @Test
    void the_saga_outlives_the_review_until_the_record_has_let_go() {
        failing.add(ApplyStudentProposal.class);
        saga.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .andThenAPublished(withdrawn(2, NAME, LEVEL))
                .whenPublishingA(closed(RequestState.WITHDRAWN))
                .expectActiveSagas(1);
        failing.clear();
        saga.whenTimeElapses(Duration.ofSeconds(1))
                .expectDispatchedCommands(drop(NAME, LEVEL))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_refusal_is_an_answer_and_is_not_asked_for_again() {
        for (RuntimeException refusal : List.of(
                new Refused(new RecordClosed()),
                new CommandExecutionException("as it comes from another process", null, new RecordClosed()))) {
            failure = refusal;
            failing.add(ApplyStudentProposal.class);
            SagaTestFixture<ApprovalSaga> fixture = new SagaTestFixture<>(ApprovalSaga.class);
            fixture.setCallbackBehavior(this::answer);
            fixture.givenCurrentTime(NOW)
                    .andThenAPublished(proposed())
                    .whenPublishingA(withdrawn(2, NAME))
                    .expectDispatchedCommands(drop(NAME))
                    .expectNoScheduledDeadlineWithName(Duration.ofSeconds(1), PendingSends.RETRY);
        }
    }

    @Test
    void what_a_record_refuses_to_apply_comes_back_to_the_staff() {
        failure = new Refused(new RecordClosed());
        failing.add(ApplyStudentProposal.class);
        saga.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .whenPublishingA(decided(2, ItemDecision.accept(NAME)))
                .expectDispatchedCommands(
                        new ApplyStudentProposal(LEA, FIRST_REQUEST, Set.of(NAME), Set.of()),
                        settle(NAME, ItemState.CONFLICT));
    }

    @Test
    void what_a_record_refuses_to_hold_again_has_no_object() {
        failure = new Refused(new RecordClosed());
        failing.add(RestoreStudentProposal.class);
        saga.givenCurrentTime(NOW)
                .whenPublishingA(reopened(NOW, NAME))
                .expectDispatchedCommands(
                        new RestoreStudentProposal(LEA, FIRST_REQUEST, Set.of(NAME)), settle(NAME, ItemState.MOOT));
    }

    @Test
    void what_was_given_up_on_is_tried_at_once_when_an_administrator_asks() throws Exception {
        failing.add(SettleItems.class);
        saga.givenCurrentTime(NOW)
                .andThenAPublished(proposed())
                .andThenAPublished(APPLIED)
                .andThenTimeElapses(Duration.ofHours(17))
                .whenPublishingA(new RetryRequested(FIRST_REQUEST, SECRETARIAT, NOW))
                .expectDispatchedCommands(
                        settle(NAME, ItemState.ACCEPTED), new ParkReview(FIRST_REQUEST, "SettleItems", 11));
        failing.clear();
        saga.whenPublishingA(new RetryRequested(FIRST_REQUEST, SECRETARIAT, NOW))
                .expectDispatchedCommands(settle(NAME, ItemState.ACCEPTED));
        saga.whenTimeElapses(Duration.ofDays(2)).expectNoDispatchedCommands();
    }

    @Test
    void every_command_says_that_the_saga_sent_it() {
        saga.setCallbackBehavior((command, provenance) -> {
            assertThat(provenance).containsEntry("channel", "saga");
            return null;
        });
        saga.givenCurrentTime(NOW)
                .whenPublishingA(proposed())
                .expectNoScheduledDeadlineWithName(Duration.ofSeconds(1), PendingSends.RETRY);
    }

    private Object answer(Object command, MetaData provenance) {
        if (failing.contains(command.getClass())) {
            throw failure;
        }
        return "done";
    }
}
