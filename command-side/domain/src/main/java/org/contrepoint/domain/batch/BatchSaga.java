package org.contrepoint.domain.batch;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Provenance;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.domain.batch.BatchWork.Step;
import org.contrepoint.message.Refusal;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchAdvanced;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchRefusal.NothingClean;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.BatchStarted;
import org.contrepoint.review.batch.NoteBatchResults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a batch, a few requests at a time, each awaited and then reported. Every report leads to the next few, so that a
 * crash at any moment only repeats what answers the same when repeated (domain.md, rule 10).
 */
@Saga
@ProcessingGroup("batch-saga")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class BatchSaga {
    static final String RETRY = "batch-retry";
    private static final Logger LOG = LoggerFactory.getLogger(BatchSaga.class);
    private static final int ANSWER_WITHIN_SECONDS = 10;

    private @Nullable BatchId batchId;
    private @Nullable Actor officer;
    private @Nullable DelegationId delegation;
    private BatchWork work = new BatchWork();
    private @Nullable String retrySchedule;

    /** A saga is made by the start of its batch. */
    public BatchSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "batchId")
    void on(BatchStarted event, CommandGateway gateway, DeadlineManager deadlines) {
        batchId = event.batchId();
        officer = event.officer();
        delegation = event.delegation();
        work.add(event.entries());
        goOn(false, gateway, deadlines);
    }

    @SagaEventHandler(associationProperty = "batchId")
    void on(BatchAdvanced event, CommandGateway gateway, DeadlineManager deadlines) {
        work.done(event.results());
        if (event.remaining() > 0) {
            goOn(false, gateway, deadlines);
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "batchId")
    void on(BatchFinished event, DeadlineManager deadlines) {
        cancelRetry(deadlines);
    }

    @DeadlineHandler(deadlineName = RETRY)
    void retry(String batch, CommandGateway gateway, DeadlineManager deadlines) {
        retrySchedule = null;
        goOn(true, gateway, deadlines);
    }

    private void goOn(boolean failedToo, CommandGateway gateway, DeadlineManager deadlines) {
        List<BatchResult> results = new ArrayList<>();
        for (Step step : work.next(failedToo)) {
            result(step, gateway).ifPresent(results::add);
        }
        boolean told = !results.isEmpty() && told(results, gateway);
        if (!told) {
            cancelRetry(deadlines);
            retrySchedule = deadlines.schedule(work.pause(), RETRY, String.valueOf(batchId));
        }
    }

    private void cancelRetry(DeadlineManager deadlines) {
        if (retrySchedule != null) {
            deadlines.cancelSchedule(RETRY, retrySchedule);
            retrySchedule = null;
        }
    }

    /** A refusal is a result; a failure becomes one once it was tried often enough. */
    private Optional<BatchResult> result(Step step, CommandGateway gateway) {
        AcceptClean command = new AcceptClean(
                step.entry().requestId(),
                step.entry().revision(),
                Objects.requireNonNull(batchId),
                Objects.requireNonNull(officer),
                delegation);
        try {
            return Optional.of(gateway.sendAndWait(command, provenance(), ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS));
        } catch (CommandExecutionException answer) {
            return switch (answer.getDetails().orElse(null)) {
                case NothingClean refusal -> Optional.of(BatchResult.refused(command.requestId(), refusal));
                case Refusal refusal -> Optional.of(BatchResult.refused(command.requestId(), refusal.code()));
                case null, default -> failed(step, answer);
            };
        } catch (RuntimeException failure) {
            return failed(step, failure);
        }
    }

    private Optional<BatchResult> failed(Step step, RuntimeException failure) {
        LOG.warn(
                "AcceptClean failed and will be sent again: {}",
                failure.getClass().getName());
        Step again = work.failed(step);
        return again.givenUp() ? Optional.of(BatchResult.failed(step.entry().requestId())) : Optional.empty();
    }

    private boolean told(List<BatchResult> results, CommandGateway gateway) {
        try {
            gateway.sendAndWait(
                    new NoteBatchResults(Objects.requireNonNull(batchId), results),
                    provenance(),
                    ANSWER_WITHIN_SECONDS,
                    TimeUnit.SECONDS);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "NoteBatchResults failed and will be sent again: {}",
                    failure.getClass().getName());
            return false;
        }
    }

    private MetaData provenance() {
        Actor who = Objects.requireNonNull(officer);
        return MetaData.with(Provenance.CHANNEL, "saga")
                .and(Provenance.ACTOR, who.account().toString())
                .and(Provenance.ROLE, who.role().name());
    }
}
