package org.contrepoint.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Provenance;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.message.Personal;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "spring.config.import=classpath:platform.yml")
@DirtiesContext
class WiringIT {

    @TempDir
    static Path folder;

    @Autowired
    EventStore eventStore;

    @Autowired
    CommandGateway commands;

    @Autowired
    JdbcClient database;

    @Autowired
    Echo echo;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("contrepoint.data-dir", folder::toString);
    }

    @BeforeEach
    void forget() {
        echo.heard.clear();
    }

    @Test
    void nothing_was_silently_replaced_by_its_in_memory_or_transactionless_double(
            @Autowired TransactionManager transactions,
            @Autowired EventStorageEngine engine,
            @Autowired TokenStore tokens,
            @Autowired SagaStore<?> sagas,
            @Autowired DeadlineManager deadlines,
            @Autowired CommandBus bus,
            @Autowired PersistenceExceptionResolver failures) {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(eventStore).isInstanceOf(EmbeddedEventStore.class);
        assertThat(engine).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(sagas).isInstanceOf(JdbcSagaStore.class);
        assertThat(deadlines).isInstanceOf(DbSchedulerDeadlineManager.class);
        assertThat(bus).isInstanceOf(AsynchronousCommandBus.class);
        assertThat(failures).isInstanceOf(DuplicateKeys.class);
    }

    @Test
    void projections_track_the_log_and_park_what_they_cannot_handle(
            @Autowired EventProcessingConfiguration processing) {
        assertThat(processing.eventProcessor("sites")).containsInstanceOf(TrackingEventProcessor.class);
        assertThat(processing.deadLetterQueue("sites")).containsInstanceOf(JdbcSequencedDeadLetterQueue.class);
        assertThat(processing.eventProcessor("erasure")).containsInstanceOf(TrackingEventProcessor.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE domain_event_entry SET payload_type = 'forged'",
                "DELETE FROM domain_event_entry",
                "TRUNCATE domain_event_entry"
            })
    void the_log_only_grows(String forgery) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(forgery).update())
                .havingRootCause()
                .withMessageContaining("the event log only grows");
    }

    @Test
    void an_acknowledged_commit_is_on_disk() {
        assertThat(database.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
        assertThat(database.sql("SHOW synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }

    @Test
    void both_drivers_reach_the_same_migrated_database(@Autowired DatabaseClient reactive) {
        Long tables = reactive.sql("SELECT count(*) FROM information_schema.tables WHERE table_name = 'person_key'")
                .mapValue(Long.class)
                .one()
                .block(Duration.ofSeconds(5));
        assertThat(tables).isEqualTo(1);
    }

    @Test
    void an_event_inherits_who_acted_and_is_seen_at_once() {
        OpenSite command = new OpenSite(SiteId.of(UUID.randomUUID()), "Conservatoire", "Lille");
        GenericCommandMessage<OpenSite> message = new GenericCommandMessage<>(
                command, Map.of(Provenance.ACTOR, "account-1", Provenance.ROLE, "ADMIN", Provenance.CHANNEL, "web"));

        commands.sendAndWait(message);

        EventMessage<?> event = await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> echo.heard.peek(), heard -> heard != null);
        assertThat(event.getMetaData())
                .containsEntry(Provenance.ACTOR, "account-1")
                .containsEntry(Provenance.ROLE, "ADMIN")
                .containsEntry(Provenance.CHANNEL, "web")
                .containsEntry(Provenance.CORRELATION, message.getIdentifier())
                .containsEntry(Provenance.CAUSATION, message.getIdentifier());
        assertThat(database.sql("SELECT payload_type || ' ' || payload_revision FROM domain_event_entry"
                                + " WHERE event_identifier = ?")
                        .param(event.getIdentifier())
                        .query(String.class)
                        .single())
                .isEqualTo("contrepoint.site.opened 1");
    }

    @Test
    void two_writers_of_the_same_sequence_number_make_a_conflict() {
        SiteId site = SiteId.of(UUID.randomUUID());
        echo.append(site, 0);
        echo.append(site, 1);

        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> echo.append(site, 1));
    }

    @Test
    void a_command_that_met_a_conflict_is_sent_again() {
        echo.conflicts.set(2);

        commands.sendAndWait(new OpenSite(SiteId.of(UUID.randomUUID()), "Conservatoire", "Roubaix"));

        assertThat(echo.conflicts).hasNegativeValue();
    }

    @Test
    void a_parked_event_names_nobody_on_disk_and_reads_back_whole(@Autowired EventProcessingConfiguration processing) {
        FamilyId family = FamilyId.of(UUID.randomUUID());
        FamilyRegistered poison =
                new FamilyRegistered(family, SiteId.of(UUID.randomUUID()), "Poison Lemaire", Instant.EPOCH);
        echo.publish(poison);

        SequencedDeadLetterQueue<EventMessage<?>> parked =
                processing.deadLetterQueue("sites").orElseThrow();
        await().until(parked::size, size -> size == 1);
        byte[] payload = database.sql("SELECT payload FROM dead_letter_entry")
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(payload, StandardCharsets.UTF_8)).doesNotContain("Lemaire");
        Object letter = parked.deadLetters()
                .iterator()
                .next()
                .iterator()
                .next()
                .message()
                .getPayload();
        assertThat(letter).isEqualTo(poison);
    }

    @Test
    void erasing_a_family_leaves_nothing_of_its_name_in_the_log(@Autowired EventStorageEngine engine) {
        FamilyId family = FamilyId.of(UUID.randomUUID());
        echo.publish(new FamilyRegistered(family, SiteId.of(UUID.randomUUID()), "Lemaire", Instant.EPOCH));

        echo.publish(new FamilyErased(family, List.of(), List.of(), "demande", "AD59-1", Actor.SYSTEM, Instant.EPOCH));

        await().until(
                        () -> database.sql("SELECT count(*) FROM person_key WHERE person = ? AND secret IS NULL")
                                .param(family.toString())
                                .query(Long.class)
                                .single(),
                        destroyed -> destroyed == 1);
        assertThat(engine.readEvents(null, false)
                        .map(event -> event.getPayload())
                        .filter(FamilyRegistered.class::isInstance)
                        .map(event -> (FamilyRegistered) event)
                        .filter(event -> event.familyId().equals(family))
                        .map(FamilyRegistered::name))
                .containsExactly(Personal.ERASED);
    }
}
