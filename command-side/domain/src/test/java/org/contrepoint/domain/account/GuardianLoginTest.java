package org.contrepoint.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.CLOCK;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountRefusal.GuardianHasLogin;
import org.contrepoint.account.GuardianLoginId;
import org.contrepoint.account.GuardianLoginTaken;
import org.contrepoint.message.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardianLoginTest {
    private static final AccountId FIRST = AccountId.of(SAINT_JUNIEN, "lemaire");
    private static final AccountId SECOND = AccountId.of(SAINT_JUNIEN, "clemaire");
    private static final GuardianLoginId HERS = GuardianLoginId.of(CLAIRE);

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final GuardianLogins logins = new RecordedGuardianLogins(
            EventSourcingRepository.builder(GuardianLogin.class)
                    .eventStore(events)
                    .build(),
            CLOCK);

    @AfterEach
    void close() {
        events.shutDown();
    }

    @Test
    void the_first_login_of_a_guardian_is_theirs() {
        take(FIRST);
        assertThat(events.readEvents(HERS.toString()).asStream())
                .extracting(event -> (Object) event.getPayload())
                .containsExactly(new GuardianLoginTaken(HERS, FIRST, NOW));
    }

    @Test
    void taking_it_again_changes_nothing() {
        take(FIRST);
        take(FIRST);
        assertThat(events.lastSequenceNumberFor(HERS.toString())).hasValue(0L);
    }

    @Test
    void a_second_login_is_refused() {
        take(FIRST);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> take(SECOND))
                .extracting(Refused::refusal)
                .isEqualTo(new GuardianHasLogin());
        assertThat(events.lastSequenceNumberFor(HERS.toString())).hasValue(0L);
    }

    private void take(AccountId account) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            logins.take(CLAIRE, account);
            work.commit();
        } catch (RuntimeException refused) {
            work.rollback(refused);
            throw refused;
        }
    }
}
