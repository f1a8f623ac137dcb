package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The read models as they run, on the encrypted log: what destroyed keys hide is in no row, live or rebuilt. */
@SpringBootTest(classes = ErasureReplayIT.Application.class, properties = "spring.config.import=classpath:platform.yml")
@DirtiesContext
class ErasureReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @Autowired
    EventStore log;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, Long> positions = new HashMap<>();

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("contrepoint.data-dir", folder::toString);
    }

    @Test
    void rows_rebuilt_without_the_keys_are_those_that_the_erasure_left() {
        History history = new History(new MovableClock());
        happened(history.school());
        happened(history.rich());
        happened(new LaterHistory(history).rich());
        happened(new TeachingHistory(history).rich());
        happened(new DocumentHistory(history).rich());
        caughtUp();
        assertThat(rows().toString())
                .contains("Anne", "Hugo", "+33412345678", "pièce manquante", LaterHistory.DRAFTED, "belle sonorité");

        happened(history.erased());
        await().atMost(PATIENCE).until(() -> count("person_key where destroyed_at is not null") == 3);
        caughtUp();
        var live = rows();
        assertThat(live.toString())
                .contains("Léa")
                .doesNotContain(
                        "Anne",
                        "Hugo",
                        "+33412345678",
                        "pièce manquante",
                        "+33611",
                        LaterHistory.DRAFTED,
                        "belle sonorité",
                        "doit travailler");

        QuerySide.PROCESSORS.forEach(this::replay);
        assertThat(rows()).isEqualTo(live);
        assertThat(count("dead_letter_entry")).isZero();
    }

    private void happened(Object... events) {
        for (Object event : events) {
            String aggregate = History.aggregateOf(event);
            long position = positions.merge(aggregate, 0L, (last, zero) -> last + 1);
            log.publish(new GenericDomainEventMessage<>("record", aggregate, position, event));
        }
    }

    private void replay(String name) {
        TrackingEventProcessor processor = processor(name);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        caughtUp(name);
    }

    private void caughtUp() {
        QuerySide.PROCESSORS.forEach(this::caughtUp);
    }

    private void caughtUp(String name) {
        long head = jdbc.queryForObject("select max(global_index) from domain_event_entry", Long.class);
        await(name)
                .atMost(PATIENCE)
                .until(() -> processor(name).processingStatus().values().stream()
                        .anyMatch(status -> status.getCurrentPosition().orElse(-1) >= head));
    }

    private TrackingEventProcessor processor(String name) {
        return processing.eventProcessor(name, TrackingEventProcessor.class).orElseThrow();
    }

    private long count(String rows) {
        return jdbc.queryForObject("select count(*) from " + rows, Long.class);
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        QuerySide.TABLES.forEach(table -> rows.put(
                table, jdbc.queryForList("select to_jsonb(t)::text from " + table + " t order by 1", String.class)));
        return rows;
    }

    /** No {@code @Configuration}, lest the query side's own scan find it. */
    @EnableAutoConfiguration
    static class Application {}
}
