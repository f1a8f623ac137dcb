package org.contrepoint.platform.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AbstractSagaManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that projections and sagas could not handle, and what an administrator may do about them. */
public final class DeadLetters {

    /** More than a person goes through; the rest shows as these go. */
    private static final int SHOWN = 200;

    private final JdbcClient database;
    private final Configuration axon;
    private final TransactionManager transactions;
    private final Map<String, SagaParking> sagas;

    DeadLetters(
            JdbcClient database, Configuration axon, TransactionManager transactions, Map<String, SagaParking> sagas) {
        this.database = database;
        this.axon = axon;
        this.transactions = transactions;
        this.sagas = sagas;
    }

    /** By group, the longest parked first. */
    public List<ParkedSequence> list() {
        return database.sql("""
                        SELECT * FROM (
                            SELECT DISTINCT ON (processing_group, sequence_identifier)
                                   processing_group, sequence_identifier, payload_type, cause_type,
                                   CASE WHEN cause_message ~ '^[a-z-]+[.][a-z-]+$' THEN cause_message END AS code,
                                   enqueued_at,
                                   count(*) OVER (PARTITION BY processing_group, sequence_identifier) AS events
                            FROM dead_letter_entry
                            ORDER BY processing_group, sequence_identifier, sequence_index) oldest
                        ORDER BY processing_group, enqueued_at
                        LIMIT ?""")
                .param(SHOWN)
                .query((row, number) -> new ParkedSequence(
                        row.getString("processing_group"),
                        row.getString("sequence_identifier"),
                        row.getString("payload_type"),
                        row.getInt("events"),
                        Objects.requireNonNullElse(row.getString("cause_type"), ""),
                        Objects.requireNonNullElse(row.getString("code"), ""),
                        Instant.parse(row.getString("enqueued_at"))))
                .list();
    }

    /** How many sequences wait for a person. */
    public int count() {
        return database.sql("SELECT count(DISTINCT (processing_group, sequence_identifier)) FROM dead_letter_entry")
                .query(Integer.class)
                .single();
    }

    /** Tries the events of a sequence again, in order, until one fails. Takes as long as handling them takes. */
    public Retried retry(String group, String sequence) {
        if (parked(group, sequence) == 0) {
            return Retried.GONE;
        }
        SagaParking parking = sagas.get(group);
        if (parking != null) {
            return retry(parking, managers(group), sequence);
        }
        Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processor = processing(group);
        if (processor.isEmpty()) {
            return Retried.ELSEWHERE;
        }
        Predicate<DeadLetter<? extends EventMessage<?>>> ofSequence =
                letter -> letter instanceof JdbcDeadLetter<?> stored
                        && stored.getSequenceIdentifier().equals(sequence);
        return processor.get().process(ofSequence) ? Retried.DONE : Retried.FAILED;
    }

    /**
     * Forgets the parked events of a sequence for good: nobody will handle them any more.
     *
     * @return how many there were
     */
    public int abandon(String group, String sequence) {
        return database.sql("DELETE FROM dead_letter_entry WHERE processing_group = ? AND sequence_identifier = ?")
                .params(group, sequence)
                .update();
    }

    private int parked(String group, String sequence) {
        return database.sql("""
                        SELECT count(*) FROM dead_letter_entry
                        WHERE processing_group = ? AND sequence_identifier = ?""").params(group, sequence).query(Integer.class).single();
    }

    private Retried retry(SagaParking parking, List<? extends AbstractSagaManager<?>> managers, String sequence) {
        if (managers.isEmpty()) {
            return Retried.ELSEWHERE;
        }
        Optional<Boolean> handled = retryOldest(parking, managers, sequence);
        while (handled.orElse(false)) {
            handled = retryOldest(parking, managers, sequence);
        }
        return handled.isPresent() ? Retried.FAILED : Retried.DONE;
    }

    /** Each event in a transaction of its own, so that what is done stays done. */
    private Optional<Boolean> retryOldest(
            SagaParking parking, List<? extends AbstractSagaManager<?>> managers, String sequence) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        ResultMessage<Optional<Boolean>> result = unit.executeWithResult(() -> parking.retryOldest(sequence, event -> {
            for (AbstractSagaManager<?> manager : managers) {
                if (manager.canHandle(event, Segment.ROOT_SEGMENT)) {
                    manager.handle(event, Segment.ROOT_SEGMENT);
                }
            }
        }));
        return result.getPayload();
    }

    private List<? extends AbstractSagaManager<?>> managers(String group) {
        return axon.eventProcessingConfiguration().sagaConfigurations().stream()
                .filter(saga -> saga.processingGroup().equals(group))
                .map(saga -> saga.manager())
                .toList();
    }

    private Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processing(String group) {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        return processing.sequencedDeadLetterProcessor(group);
    }
}
