package org.contrepoint.projection.rows;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/**
 * Where projections put their rows. Changes are collected for as long as Axon's batch runs and written in one
 * transaction just before it commits. The processor's token is stored after that: a crash in between delivers events
 * again, so a change looks at the event's sequence number before it touches the row.
 */
@Component
public class RowWriter {

    private static final String BATCH = RowWriter.class.getName();
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    RowWriter(ConnectionFactory connections) {
        this.database = DatabaseClient.create(connections);
        this.transaction = TransactionalOperator.create(new R2dbcTransactionManager(connections));
    }

    /** Changes one row, which is blank when there is none yet. */
    public <R extends Row> void change(Table<R> table, String id, Consumer<R> change) {
        batch().change(table, id, change, true);
    }

    /** Changes one row if there is one. */
    public <R extends Row> void changeExisting(Table<R> table, String id, Consumer<R> change) {
        batch().change(table, id, change, false);
    }

    /** Changes the rows found by an SQL condition over {@code :keys}, an array of texts. */
    public <R extends Row> void changeWhere(
            Table<R> table, String condition, Collection<String> keys, Consumer<R> change) {
        batch().changeWhere(table, condition, keys, change);
    }

    /**
     * Sets columns of the rows found by an SQL condition over {@code :keys}, an array of texts, without reading them:
     * for changes to more rows than memory should hold.
     */
    public void update(Table<?> table, String columns, String condition, Collection<String> keys) {
        batch().update(table, columns, condition, keys);
    }

    /** Removes the rows found by an SQL condition over {@code :keys}, an array of texts. */
    public void removeWhere(Table<?> table, String condition, Collection<String> keys) {
        batch().removeWhere(table, condition, keys);
    }

    /**
     * Tells the pages that watch a topic, once the rows can be read; for a record, also those that watch its families. A
     * replay tells nobody.
     */
    public void moved(String topic) {
        if (!replaying()) {
            batch().moved(topic);
        }
    }

    /** Empties tables before a replay. */
    public void clear(Table<?>... tables) {
        Flux.fromArray(tables)
                .concatMap(table -> table.clear(database))
                .as(transaction::transactional)
                .then()
                .block(TIME_OUT);
    }

    private RowBatch batch() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource(BATCH, key -> {
            RowBatch batch = new RowBatch();
            unitOfWork.onPrepareCommit(
                    u -> batch.write(database).as(transaction::transactional).block(TIME_OUT));
            return batch;
        });
    }

    private static boolean replaying() {
        return CurrentUnitOfWork.get().getMessage() instanceof EventMessage<?> event
                && event instanceof TrackedEventMessage<?> tracked
                && ReplayToken.isReplay(tracked.trackingToken());
    }
}
