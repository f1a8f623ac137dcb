package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.review.ApprovalSagaTest.open;
import static org.contrepoint.domain.review.ApprovalSagaTest.proposed;
import static org.contrepoint.domain.review.ApprovalSagaTest.settle;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;

import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.deadline.StubDeadlineManager;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.student.ApplyStudentProposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the saga keeps between two events. */
class ApprovalSagaStateTest {
    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();

    @Test
    void a_saga_with_unanswered_commands_survives_a_restart_and_holds_no_value_of_the_family() {
        ApprovalSaga saga = new ApprovalSaga();
        CommandGateway nobodyAnswers = DefaultCommandGateway.builder()
                .commandBus(SimpleCommandBus.builder().build())
                .build();
        StubDeadlineManager deadlines = new StubDeadlineManager();
        new SomeScope().around(() -> saga.on(proposed(), nobodyAnswers, deadlines));

        String stored = stored(saga);

        assertThat(stored).contains(FIRST_REQUEST.toString(), "OpenReview").doesNotContain("Rose", "CM2", "Léa");
        assertThat(stored(read(stored, ApprovalSaga.class))).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void every_command_that_may_wait_can_be_kept(Object command) {
        PendingSend send = new PendingSend(command, 3);
        assertThat(read(stored(send), PendingSend.class)).isEqualTo(send);
    }

    static Stream<Object> sent() {
        return Stream.of(
                open(),
                new ReplaceItems(SECOND_REQUEST, Set.of(NAME), FIRST_REQUEST),
                new ApplyGuardianProposal(CLAIRE, FIRST_REQUEST, Set.of(NAME), Set.of(LEVEL)),
                new ApplyStudentProposal(LEA, FIRST_REQUEST, Set.of(NAME), Set.of()),
                settle(NAME, ItemState.MOOT),
                new RemindStaff(FIRST_REQUEST, 3),
                new LapseRequest(FIRST_REQUEST));
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
