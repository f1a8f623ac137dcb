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
 * has to look, and the software goes on trying once a day. A refusal is an answer, and is not asked for again.
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
        switch (attempt(command, gateway)) {
            case DONE -> {}
            case REFUSED -> sendInstead(requestId, command, gateway, deadlines);
            case FAILED -> {
                waiting.add(new PendingSend(command, 1));
                scheduleRetry(requestId, deadlines);
            }
        }
    }

    /** Its time has come; a schedule that fires can't be cancelled. */
    void retryAsScheduled(RequestId requestId, CommandGateway gateway, DeadlineManager deadlines) {
        retrySchedule = null;
        retry(requestId, gateway, deadlines);
    }

    /** Sends what waits once more, in the order in which it should have gone. */
    void retry(RequestId requestId, CommandGateway gateway, DeadlineManager deadlines) {
        List<PendingSend> tried = waiting;
        waiting = new ArrayList<>();
        for (PendingSend send : tried) {
            switch (attempt(send.command(), gateway)) {
                case DONE -> {}
                case REFUSED -> sendInstead(requestId, send.command(), gateway, deadlines);
                case FAILED -> failedAgain(requestId, send.again(), gateway);
            }
        }
        scheduleRetry(requestId, deadlines);
    }

    private void failedAgain(RequestId requestId, PendingSend send, CommandGateway gateway) {
        waiting.add(send);
        if (send.attempts() >= ATTEMPTS_BEFORE_PARKING) {
            attempt(new ParkReview(requestId, send.step(), send.attempts()), gateway);
        }
    }

    /** A record that says no leaves no line without an answer. */
    private void sendInstead(RequestId requestId, Object refused, CommandGateway gateway, DeadlineManager deadlines) {
        ReviewCommands.settleRefused(refused).ifPresent(told -> send(requestId, told, gateway, deadlines));
    }

    private void scheduleRetry(RequestId requestId, DeadlineManager deadlines) {
        if (retrySchedule != null) {
            deadlines.cancelSchedule(RETRY, retrySchedule);
            retrySchedule = null;
        }
        if (waiting.isEmpty()) {
            return;
        }
        int attempts = waiting.stream().mapToInt(PendingSend::attempts).min().orElse(1);
        Duration delay = BACK_OFF.get(Math.min(attempts, BACK_OFF.size()) - 1);
        retrySchedule = deadlines.schedule(delay, RETRY, requestId.toString());
    }

    private static Answer attempt(Object command, CommandGateway gateway) {
        String step = command.getClass().getSimpleName();
        try {
            gateway.sendAndWait(command, PROVENANCE, ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            return Answer.DONE;
        } catch (CommandExecutionException answer) {
            Object details = answer.getDetails().orElse(null);
            if (details instanceof Refusal refusal) {
                LOG.info("{} refused: {}", step, refusal.code());
                return Answer.REFUSED;
            }
            LOG.warn(
                    "{} failed and will be sent again: {}",
                    step,
                    answer.getClass().getName());
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} failed and will be sent again: {}",
                    step,
                    failure.getClass().getName());
        }
        return Answer.FAILED;
    }

    private enum Answer {
        DONE,
        REFUSED,
        FAILED
    }
}
