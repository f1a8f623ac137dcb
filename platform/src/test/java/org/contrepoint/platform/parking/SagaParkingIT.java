package org.contrepoint.platform.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.site.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What happens to an event that the sagas can't handle, on a real database. */
@SpringBootTest(properties = "spring.config.import=classpath:platform.yml")
@DirtiesContext
class SagaParkingIT {
    private static final String GROUP = "approval-saga";
    private static final Actor OFFICER =
            new Actor(AccountId.of(SiteId.of(UUID.randomUUID()), "secretariat"), Role.STAFF);

    @TempDir
    static Path folder;

    @Autowired
    EventStore eventStore;

    @Autowired
    JdbcClient database;

    @Autowired
    DeadLetters deadLetters;

    private final RequestId poisoned = RequestId.of(UUID.randomUUID());
    private final RequestId other = RequestId.of(UUID.randomUUID());

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("contrepoint.data-dir", folder::toString);
    }

    @Test
    void a_poisoned_event_waits_with_what_follows_it_and_other_requests_flow_on() {
        poison();
        await().untilAsserted(() -> assertThat(parkedOf(poisoned))
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.group()).isEqualTo(GROUP);
                    assertThat(parked.event()).isEqualTo("contrepoint.review.staff-reminded");
                    assertThat(parked.events()).isEqualTo(2);
                    assertThat(parked.cause()).isEqualTo(IllegalStateException.class.getName());
                    assertThat(parked.since()).isBeforeOrEqualTo(Instant.now());
                }));
        assertThat(WitnessSaga.SEEN.get(other)).containsExactly("claimed 1", "reminded 2", "released 3");
        assertThat(WitnessSaga.SEEN.get(poisoned)).containsExactly("claimed 1");
    }

    @Test
    void what_the_failing_handler_did_is_undone() {
        poison();
        await().until(() -> parkedOf(poisoned).size() == 1);

        assertThat(saga(poisoned)).contains("\"counted\":1");
        assertThat(deadlinesOf(poisoned)).isZero();
        assertThat(deadlinesOf(other)).isEqualTo(1);
    }

    @Test
    void a_retry_runs_the_parked_events_in_their_order_once_the_cause_is_gone() {
        poison();
        await().until(() -> parkedOf(poisoned).stream().anyMatch(parked -> parked.events() == 2));

        assertThat(deadLetters.retry(GROUP, poisoned.toString())).isEqualTo(Retried.FAILED);
        assertThat(parkedOf(poisoned)).hasSize(1);
        WitnessSaga.POISONED.clear();
        assertThat(deadLetters.retry(GROUP, poisoned.toString())).isEqualTo(Retried.DONE);

        assertThat(WitnessSaga.SEEN.get(poisoned)).containsExactly("claimed 1", "reminded 2", "released 3");
        assertThat(parkedOf(poisoned)).isEmpty();
        assertThat(deadLetters.retry(GROUP, poisoned.toString())).isEqualTo(Retried.GONE);
        publish(new ReviewReleased(poisoned, OFFICER, Instant.now()), 3);
        await().untilAsserted(() -> assertThat(WitnessSaga.SEEN.get(poisoned)).contains("released 4"));
    }

    @Test
    void an_abandoned_sequence_is_forgotten_and_the_request_goes_on_without_it() {
        poison();
        await().until(() -> parkedOf(poisoned).stream().anyMatch(parked -> parked.events() == 2));

        assertThat(deadLetters.abandon(GROUP, poisoned.toString())).isEqualTo(2);

        publish(new ReviewReleased(poisoned, OFFICER, Instant.now()), 3);
        await().untilAsserted(
                        () -> assertThat(WitnessSaga.SEEN.get(poisoned)).containsExactly("claimed 1", "released 2"));
    }

    @Test
    void trouble_that_passes_parks_nothing() {
        WitnessSaga.TROUBLED.add(other);
        publish(new ReviewClaimed(other, OFFICER, Instant.now(), Instant.now()), 0);
        publish(new StaffReminded(other, 3, Instant.now()), 1);

        await().untilAsserted(() -> assertThat(WitnessSaga.SEEN.get(other)).containsExactly("claimed 1", "reminded 2"));
        assertThat(parkedOf(other)).isEmpty();
    }

    @Test
    void an_event_that_cannot_be_read_waits_under_its_request_or_else_its_aggregate() {
        store("review.staff-reminded", poisoned, "{\"requestId\":\"" + poisoned + "\",\"day\":\"three\"}");
        store("review.staff-reminded", other, "{");

        await().untilAsserted(() -> {
            assertThat(parkedOf(poisoned)).hasSize(1);
            assertThat(parkedOf(other)).hasSize(1);
        });
        assertThat(deadLetters.retry(GROUP, other.toString())).isEqualTo(Retried.FAILED);
    }

    @Test
    void other_reactions_park_what_they_cannot_read_and_go_on() {
        FamilyId illegible = FamilyId.of(UUID.randomUUID());
        FamilyId erased = FamilyId.of(UUID.randomUUID());
        eventStore.publish(GenericEventMessage.asEventMessage(
                new FamilyRegistered(erased, SiteId.of(UUID.randomUUID()), "Lemaire", Instant.EPOCH)));
        store("family.erased", illegible, "{");
        eventStore.publish(GenericEventMessage.asEventMessage(
                new FamilyErased(erased, List.of(), List.of(), "demande", "AD59-1", Actor.SYSTEM, Instant.EPOCH)));

        await().untilAsserted(() -> assertThat(database.sql("SELECT count(secret) FROM person_key WHERE person = ?")
                        .param(erased.toString())
                        .query(Integer.class)
                        .single())
                .isZero());
        assertThat(deadLetters.list())
                .anySatisfy(parked -> assertThat(parked.sequence()).isEqualTo(illegible.toString()));
        assertThat(deadLetters.retry("erasure", illegible.toString())).isEqualTo(Retried.FAILED);
        assertThat(deadLetters.abandon("erasure", illegible.toString())).isEqualTo(1);
    }

    @Test
    void what_another_process_runs_is_left_to_it() {
        poison();
        await().until(() -> parkedOf(poisoned).size() == 1);
        database.sql("UPDATE dead_letter_entry SET processing_group = 'elsewhere' WHERE sequence_identifier = ?")
                .param(poisoned.toString())
                .update();

        assertThat(deadLetters.retry("elsewhere", poisoned.toString())).isEqualTo(Retried.ELSEWHERE);
    }

    @Test
    void no_text_of_a_failure_is_kept() {
        poison();
        await().until(() -> parkedOf(poisoned).size() == 1);

        assertThat(database.sql("SELECT coalesce(string_agg(cause_message, ''), '') FROM dead_letter_entry")
                        .query(String.class)
                        .single())
                .doesNotContain("Lemaire");
    }

    private void poison() {
        WitnessSaga.POISONED.add(poisoned);
        for (RequestId request : List.of(poisoned, other)) {
            publish(new ReviewClaimed(request, OFFICER, Instant.now(), Instant.now()), 0);
        }
        for (RequestId request : List.of(poisoned, other)) {
            publish(new StaffReminded(request, 3, Instant.now()), 1);
        }
        for (RequestId request : List.of(poisoned, other)) {
            publish(new ReviewReleased(request, OFFICER, Instant.now()), 2);
        }
        await().until(() -> WitnessSaga.SEEN.getOrDefault(other, List.of()).size() == 3);
    }

    private void publish(ReviewEvent event, long sequence) {
        eventStore.publish(
                new GenericDomainEventMessage<>("Review", event.requestId().toString(), sequence, event));
    }

    private void store(String event, Object aggregate, String payload) {
        database.sql("""
                        INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        VALUES (?, ?, 0, 'Any', ?, ?, '1', ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        aggregate.toString(),
                        Instant.now().toString(),
                        "contrepoint." + event,
                        payload.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private List<ParkedSequence> parkedOf(RequestId request) {
        return deadLetters.list().stream()
                .filter(parked -> parked.sequence().equals(request.toString()))
                .toList();
    }

    private String saga(RequestId request) {
        return new String(
                database.sql("""
                        SELECT serialized_saga FROM saga_entry JOIN association_value_entry USING (saga_id)
                        WHERE association_value = ?""")
                        .param(request.toString())
                        .query((row, number) -> row.getBytes(1))
                        .single(),
                StandardCharsets.UTF_8);
    }

    private int deadlinesOf(RequestId request) {
        return database.sql("""
                        SELECT count(*) FROM scheduled_tasks
                        WHERE position(convert_to((SELECT saga_id FROM association_value_entry
                            WHERE association_value = ?), 'UTF8') IN task_data) > 0""").param(request.toString()).query(Integer.class).single();
    }
}
