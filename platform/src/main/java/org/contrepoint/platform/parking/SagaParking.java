package org.contrepoint.platform.parking;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dead letters for sagas, which Axon has for projections only. An event that can't be read, or whose handling throws,
 * is parked; later events about the same thing queue behind it; all others flow on. Trouble that passes is not poison:
 * the processor tries again.
 */
final class SagaParking implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(SagaParking.class);

    private final SagaGroup group;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final EventSequence sequences;
    private final Attempt attempt;
    private final JdbcClient database;

    SagaParking(
            SagaGroup group,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            EventSequence sequences,
            Attempt attempt,
            JdbcClient database) {
        this.group = group;
        this.queue = queue;
        this.sequences = sequences;
        this.attempt = attempt;
        this.database = database;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = unitOfWork.getMessage();
        String sequence = sequences.of(event);
        if (queuedBehindOthers(sequence, event)) {
            return null;
        }
        Optional<Exception> failure = tried(event, chain::proceed);
        if (failure.isPresent()) {
            queue.enqueue(
                    sequence,
                    new GenericDeadLetter<EventMessage<?>>(sequence, event).withCause(ParkedCause.of(failure.get())));
            LOG.error(
                    "{} parked {} of {}: {}",
                    group.name(),
                    event.getIdentifier(),
                    sequence,
                    failure.get().getClass().getName());
        }
        return null;
    }

    private boolean queuedBehindOthers(String sequence, EventMessage<?> event) {
        if (!queue.contains(sequence)) {
            return false;
        }
        hold(sequence);
        return queue.enqueueIfPresent(sequence, () -> new GenericDeadLetter<>(sequence, event));
    }

    /**
     * Tries the oldest parked event of the sequence again, in the transaction under way.
     *
     * @return whether it is done and there may be another; nothing when none was left
     */
    Optional<Boolean> retryOldest(String sequence, EventHandling handling) throws Exception {
        hold(sequence);
        Iterator<DeadLetter<? extends EventMessage<?>>> letters =
                queue.deadLetterSequence(sequence).iterator();
        if (!letters.hasNext()) {
            return Optional.empty();
        }
        DeadLetter<? extends EventMessage<?>> oldest = letters.next();
        Optional<Exception> failure = tried(oldest.message(), () -> {
            handling.handle(oldest.message());
            return null;
        });
        if (failure.isPresent()) {
            queue.requeue(oldest, letter -> letter.withCause(ParkedCause.of(failure.get())));
        } else {
            queue.evict(oldest);
        }
        return Optional.of(failure.isEmpty());
    }

    private Optional<Exception> tried(EventMessage<?> event, Callable<?> handling) throws Exception {
        try {
            attempt.run(event, handling);
            return Optional.empty();
        } catch (Exception failure) {
            if (PassingTrouble.is(failure)) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }

    /** Until the transaction ends: a retry empties the queue, or the processor adds to it, never both at once. */
    private void hold(String sequence) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext(?), hashtext(?))")
                .params(group.name(), sequence)
                .query((row, number) -> number)
                .list();
    }

    /** How a parked event reaches its saga. */
    interface EventHandling {
        void handle(EventMessage<?> event) throws Exception;
    }
}
