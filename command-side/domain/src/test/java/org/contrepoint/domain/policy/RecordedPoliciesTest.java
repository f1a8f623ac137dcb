package org.contrepoint.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECRETARIAT;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.contrepoint.actor.Role;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.SubjectKind;
import org.junit.jupiter.api.Test;

/** Policies are read from the log, so that they hold from the moment on at which they are set. */
class RecordedPoliciesTest {
    private static final PolicyKey EMAIL = new PolicyKey(SubjectKind.GUARDIAN, "email", Role.FAMILY);
    private static final PolicyKey EXIT = new PolicyKey(SubjectKind.STUDENT, "exitPermission", Role.FAMILY);

    private final EventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final FieldPolicies policies = new RecordedPolicies(log);

    @Test
    void a_school_that_changed_nothing_follows_the_standard() {
        assertThat(policies.of(EMAIL)).isEqualTo(FieldPolicy.HELD);
        assertThat(policies.of(EXIT)).isEqualTo(FieldPolicy.HELD_FOR_TWO);
    }

    @Test
    void each_change_holds_as_soon_as_it_is_in_the_log() {
        assertThat(policies.of(EMAIL)).isEqualTo(FieldPolicy.HELD);
        changed(0, EMAIL, FieldPolicy.AT_ONCE);
        assertThat(policies.of(EMAIL)).isEqualTo(FieldPolicy.AT_ONCE);
        changed(1, EXIT, FieldPolicy.HELD);
        changed(2, EMAIL, FieldPolicy.READ_ONLY);

        assertThat(policies.of(EMAIL)).isEqualTo(FieldPolicy.READ_ONLY);
        assertThat(policies.of(EXIT)).isEqualTo(FieldPolicy.HELD);
        assertThat(new RecordedPolicies(log).of(EMAIL)).isEqualTo(FieldPolicy.READ_ONLY);
    }

    private void changed(long number, PolicyKey key, FieldPolicy policy) {
        log.publish(new GenericDomainEventMessage<>(
                "PolicyBook",
                PolicyBookId.SCHOOL.toString(),
                number,
                new FieldPolicyChanged(PolicyBookId.SCHOOL, key, FieldPolicy.HELD, policy, SECRETARIAT, NOW)));
    }
}
