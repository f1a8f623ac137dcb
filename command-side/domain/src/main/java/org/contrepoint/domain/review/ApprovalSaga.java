package org.contrepoint.domain.review;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.contrepoint.domain.review.RecordCommands.Carried;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.Subject;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.RemindFamily;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.SettledItem;
import org.jspecify.annotations.Nullable;

/**
 * The only link between a record that holds a proposal and the review that examines it, from the proposal until every
 * line is settled. It keeps ids and deadlines, never what a family wrote; all it sends may arrive twice.
 */
@Saga
@ProcessingGroup("approval-saga")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class ApprovalSaga {
    private @Nullable RequestId requestId;
    private @Nullable Subject subject;
    private RequestDeadlines deadlines = new RequestDeadlines();
    private PendingSends sends = new PendingSends();
    /** New lines of which the review has not said yet that it knows them: until then its closing is not the end. */
    private Set<ItemId> revising = new LinkedHashSet<>();

    /** The latest conflict of each line that the review knows of, and whoever decides with it. */
    private Map<ItemId, Instant> conflicts = new LinkedHashMap<>();

    private boolean closed;

    /** A saga is made by the events of its request. */
    public ApprovalSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(Proposed event, CommandGateway gateway, DeadlineManager scheduler) {
        begin(event.requestId(), event.subject(), event.at(), scheduler);
        send(ReviewCommands.open(event), gateway, scheduler);
        send(ReviewCommands.putAside(event.replaced(), request()), gateway, scheduler);
    }

    /** Only older lines have to hear of it, unless other lines of the same submission wait. */
    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(AppliedAtOnce event, CommandGateway gateway, DeadlineManager scheduler) {
        closed |= requestId == null;
        requestId = event.requestId();
        send(ReviewCommands.putAside(event.replaced(), request()), gateway, scheduler);
        endOnceAnswered();
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalRevised event, CommandGateway gateway, DeadlineManager scheduler) {
        if (requestId == null) {
            begin(event.requestId(), event.subject(), event.at(), scheduler);
        }
        event.items().forEach(revised -> revising.add(revised.item().itemId()));
        send(ReviewCommands.revise(event), gateway, scheduler);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(ReviewReopened event, CommandGateway gateway, DeadlineManager scheduler) {
        begin(event.requestId(), event.subject(), event.at(), scheduler);
        conflicts.keySet().removeAll(event.items());
        send(RecordCommands.restore(event.subject(), event.requestId(), event.items()), gateway, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ReviewDecided event, CommandGateway gateway, DeadlineManager scheduler) {
        carry(Carried.of(event.decisions(), conflicts), gateway, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(RequestWithdrawn event, CommandGateway gateway, DeadlineManager scheduler) {
        carry(Carried.dropped(event.items()), gateway, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(RequestLapsed event, CommandGateway gateway, DeadlineManager scheduler) {
        carry(Carried.dropped(event.items()), gateway, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalApplied event, CommandGateway gateway, DeadlineManager scheduler) {
        send(ReviewCommands.settle(event), gateway, scheduler);
    }

    /** At a decision, or as soon as staff correct the record that a line waits on. */
    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalConflicted event, CommandGateway gateway, DeadlineManager scheduler) {
        send(ReviewCommands.settle(event), gateway, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalReleased event, CommandGateway gateway, DeadlineManager scheduler) {
        send(ReviewCommands.settle(request(), event.moot(), ItemState.MOOT), gateway, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalRestored event, CommandGateway gateway, DeadlineManager scheduler) {
        send(ReviewCommands.settle(request(), event.taken(), ItemState.REPLACED), gateway, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(CorrectionRequested event, DeadlineManager scheduler) {
        deadlines.corrections(event, scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ItemsRevised event, DeadlineManager scheduler) {
        closed = false;
        event.lines().forEach(line -> revising.remove(line.item().itemId()));
        deadlines.answered(event.lines().stream().map(RevisedLine::former).toList(), event.at(), scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ItemsSettled event, DeadlineManager scheduler) {
        event.items().stream()
                .filter(item -> item.conflictAt() != null)
                .forEach(item -> conflicts.put(item.itemId(), item.conflictAt()));
        deadlines.answered(event.items().stream().map(SettledItem::itemId).toList(), event.at(), scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ItemsReplaced event, DeadlineManager scheduler) {
        deadlines.answered(event.items(), event.at(), scheduler);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(RetryRequested event, CommandGateway gateway, DeadlineManager scheduler) {
        sends.retry(request(), gateway, scheduler);
        endOnceAnswered();
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ReviewClosed event, DeadlineManager scheduler) {
        deadlines.end(event.at(), scheduler);
        closed = true;
        endOnceAnswered();
    }

    @DeadlineHandler(deadlineName = RequestDeadlines.STAFF_REMINDER)
    void remindStaff(Integer day, CommandGateway gateway, DeadlineManager scheduler) {
        deadlines.staffReminded(day);
        send(new RemindStaff(request(), day), gateway, scheduler);
    }

    @DeadlineHandler(deadlineName = RequestDeadlines.FAMILY_REMINDER)
    void remindFamily(Integer daysLeft, CommandGateway gateway, DeadlineManager scheduler) {
        send(new RemindFamily(request(), daysLeft), gateway, scheduler);
    }

    @DeadlineHandler(deadlineName = RequestDeadlines.LAPSE)
    void lapse(String request, CommandGateway gateway, DeadlineManager scheduler) {
        send(new LapseRequest(request()), gateway, scheduler);
    }

    @DeadlineHandler(deadlineName = PendingSends.RETRY)
    void retry(String request, CommandGateway gateway, DeadlineManager scheduler) {
        sends.retryAsScheduled(request(), gateway, scheduler);
        endOnceAnswered();
    }

    private void begin(RequestId request, Subject about, Instant at, DeadlineManager scheduler) {
        requestId = request;
        subject = about;
        closed = false;
        deadlines.begin(at, scheduler);
    }

    private RequestId request() {
        return Objects.requireNonNull(requestId);
    }

    private void send(Object command, CommandGateway gateway, DeadlineManager scheduler) {
        sends.send(request(), command, gateway, scheduler);
    }

    private void send(Optional<?> command, CommandGateway gateway, DeadlineManager scheduler) {
        command.ifPresent(present -> send(present, gateway, scheduler));
    }

    private void send(Collection<?> commands, CommandGateway gateway, DeadlineManager scheduler) {
        commands.forEach(command -> send(command, gateway, scheduler));
    }

    private void carry(Carried carried, CommandGateway gateway, DeadlineManager scheduler) {
        send(RecordCommands.apply(Objects.requireNonNull(subject), request(), carried), gateway, scheduler);
    }

    private void endOnceAnswered() {
        if (closed && sends.isEmpty() && revising.isEmpty()) {
            SagaLifecycle.end();
        }
    }
}
