package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.review.ApprovalSagaTest.NEW_NAME;
import static org.contrepoint.domain.review.ApprovalSagaTest.open;
import static org.contrepoint.domain.review.ApprovalSagaTest.proposed;
import static org.contrepoint.domain.review.ApprovalSagaTest.revise;
import static org.contrepoint.domain.review.ApprovalSagaTest.settle;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.deadline.StubDeadlineManager;
import org.contrepoint.domain.review.RecordCommands.Carried;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.RemindFamily;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the saga keeps between two events. */
class ApprovalSagaStateTest {
    private static final CommandGateway NOBODY_ANSWERS = DefaultCommandGateway.builder()
            .commandBus(SimpleCommandBus.builder().build())
            .build();

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();

    @Test
    void a_saga_with_unanswered_commands_survives_a_restart_and_holds_no_value_of_the_family() {
        ApprovalSaga saga = new ApprovalSaga();
        StubDeadlineManager deadlines = new StubDeadlineManager();
        new SomeScope().around(() -> saga.on(proposed(), NOBODY_ANSWERS, deadlines));

        String stored = stored(saga);

        assertThat(stored).contains(FIRST_REQUEST.toString(), "OpenReview").doesNotContain("Rose", "CM2", "Léa");
        assertThat(stored(read(stored, ApprovalSaga.class))).isEqualTo(stored);
    }

    @Test
    void a_saga_with_the_clock_running_survives_a_restart() {
        ApprovalSaga saga = new ApprovalSaga();
        StubDeadlineManager deadlines = new StubDeadlineManager();
        new SomeScope().around(() -> {
            saga.on(proposed(), NOBODY_ANSWERS, deadlines);
            saga.on(correctionRequested(2, DUE, NAME), deadlines);
        });

        String stored = stored(saga);

        assertThat(stored).contains(RequestDeadlines.LAPSE, NAME.toString());
        assertThat(stored(read(stored, ApprovalSaga.class))).isEqualTo(stored);
    }

    @Test
    void a_saga_of_the_first_release_is_read_with_its_clock_at_rest() {
        String old = """
                {"requestId":"%s","subject":null,"reminderSchedules":["a"],"lapseSchedule":null,
                 "sends":{"waiting":[],"retrySchedule":null},"closed":false}""".formatted(FIRST_REQUEST);

        assertThat(stored(read(old, ApprovalSaga.class))).contains(FIRST_REQUEST.toString());
    }

    @ParameterizedTest
    @MethodSource("sent")
    void every_command_that_may_wait_can_be_kept(Object command) {
        PendingSend send = new PendingSend(command, 3);
        assertThat(read(stored(send), PendingSend.class)).isEqualTo(send);
    }

    static Stream<Object> sent() {
        Stream<Object> ofReviews = Stream.of(
                open(),
                revise(NAME, NEW_NAME),
                new ReplaceItems(SECOND_REQUEST, Set.of(NAME), FIRST_REQUEST),
                settle(NAME, ItemState.MOOT),
                new RemindStaff(FIRST_REQUEST, 3),
                new RemindFamily(FIRST_REQUEST, 7),
                new LapseRequest(FIRST_REQUEST));
        return Stream.concat(
                ofReviews, Stream.of(SubjectKind.values()).flatMap(ApprovalSagaStateTest::toRecordsOfThat));
    }

    private static Stream<Object> toRecordsOfThat(SubjectKind kind) {
        Subject subject = new Subject(kind, UUID.randomUUID());
        Carried carried = new Carried(
                Set.of(NAME), Map.of(NAME, AmendmentId.of(UUID.randomUUID())), Map.of(NAME, NOW), Set.of(LEVEL));
        return Stream.of(
                RecordCommands.apply(subject, FIRST_REQUEST, carried).orElseThrow(),
                RecordCommands.restore(subject, FIRST_REQUEST, Set.of(NAME)));
    }

    private String stored(Object state) {
        return serializer.serialize(state, String.class).getData();
    }

    private <T> T read(String stored, Class<T> type) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored, String.class, serializer.typeForClass(type)));
    }

    /** Deadlines belong to a scope, which the saga's manager opens when it is not a test. */
    private static final class SomeScope extends Scope {
        void around(Runnable work) {
            startScope();
            try {
                work.run();
            } finally {
                endScope();
            }
        }

        @Override
        public ScopeDescriptor describeScope() {
            return () -> "some scope";
        }
    }
}
