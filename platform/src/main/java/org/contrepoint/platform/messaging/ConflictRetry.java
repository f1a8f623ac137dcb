package org.contrepoint.platform.messaging;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command again when another one on the same aggregate was faster. Nothing else is sent again: a refusal stays
 * a refusal, and an unknown failure is the sender's to judge.
 */
final class ConflictRetry implements RetryScheduler {

    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 20;

    private final ScheduledExecutorService timer;

    ConflictRetry(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (failures.size() >= ATTEMPTS || !isConflict(lastFailure)) {
            return false;
        }
        long pause = FIRST_PAUSE_MILLIS * (1L << failures.size());
        var _ = timer.schedule(
                dispatch, pause / 2 + ThreadLocalRandom.current().nextLong(pause), TimeUnit.MILLISECONDS);
        return true;
    }

    /** The embedded store throws it, another one for the first event of an aggregate; Axon Server answers with a code that only the text carries over. */
    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || String.valueOf(cause.getMessage()).contains("AXONIQ-2000")) {
                return true;
            }
        }
        return false;
    }
}
