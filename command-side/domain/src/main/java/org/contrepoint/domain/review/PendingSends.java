package org.contrepoint.domain.review;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.MetaData;
import org.contrepoint.actor.Provenance;
import org.contrepoint.message.Refusal;
import org.contrepoint.review.ParkReview;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands of one saga that have not been answered yet. Each is sent at once and its answer awaited; one that
 * fails is kept and sent again, later and later; after {@link #ATTEMPTS_BEFORE_PARKING} the review shows that a person
 * has to look, and the software goes on trying once a day. A refusal is an answer: the command comes too late to matter.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class PendingSends {
    static final String RETRY = "approval-retry";
    static final int ATTEMPTS_BEFORE_PARKING = 10;
    private static final Logger LOG = LoggerFactory.getLogger(PendingSends.class);
    private static final MetaData PROVENANCE = MetaData.with(Provenance.CHANNEL, "saga");
    private static final int ANSWER_WITHIN_SECONDS = 10;
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12),
            Duration.ofDays(1));

    private List<PendingSend> waiting = new ArrayList<>();
    private @Nullable String retrySchedule;

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void send(RequestId requestId, Object command, CommandGateway gateway, DeadlineManager deadlines) {
        if (!answered(command, gateway)) {
            waiting.add(new PendingSend(command, 1));
            scheduleRetry(requestId, deadlines);
        }
    }

    void retry(RequestId requestId, CommandGateway gateway, DeadlineManager deadlines) {
        retrySchedule = null;
        List<PendingSend> failed = new ArrayList<>();
        for (PendingSend send : waiting) {
            if (answered(send.command(), gateway)) {
                continue;
            }
            PendingSend again = new PendingSend(send.command(), send.attempts() + 1);
            failed.add(again);
            if (again.attempts() == ATTEMPTS_BEFORE_PARKING) {
                answered(new ParkReview(requestId, again.step(), again.attempts()), gateway);
            }
        }
        waiting = failed;
        if (!waiting.isEmpty()) {
            scheduleRetry(requestId, deadlines);
        }
    }

    private void scheduleRetry(RequestId requestId, DeadlineManager deadlines) {
        if (retrySchedule != null) {
            deadlines.cancelSchedule(RETRY, retrySchedule);
        }
        int attempts = waiting.stream().mapToInt(PendingSend::attempts).min().orElse(1);
        Duration delay = BACK_OFF.get(Math.min(attempts, BACK_OFF.size()) - 1);
        retrySchedule = deadlines.schedule(delay, RETRY, requestId.toString());
    }

    private static boolean answered(Object command, CommandGateway gateway) {
        try {
            gateway.sendAndWait(command, PROVENANCE, ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (CommandExecutionException answer) {
            Object details = answer.getDetails().orElse(null);
            if (details instanceof Refusal refusal) {
                LOG.info("{} refused: {}", command.getClass().getSimpleName(), refusal.code());
                return true;
            }
            return failed(command, answer);
        } catch (RuntimeException failure) {
            return failed(command, failure);
        }
    }

    private static boolean failed(Object command, RuntimeException failure) {
        LOG.warn(
                "{} failed and will be sent again: {}",
                command.getClass().getSimpleName(),
                failure.getClass().getName());
        return false;
    }
}
