package org.contrepoint.domain.review;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.GuardianId;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.StudentId;
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
    static final String STAFF_REMINDER = "approval-staff-reminder";
    static final String LAPSE = "approval-lapse";
    private static final List<Integer> REMINDER_DAYS = List.of(3, 7);

    private @Nullable RequestId requestId;
    private @Nullable Subject subject;
    private List<String> reminderSchedules = new ArrayList<>();
    private @Nullable String lapseSchedule;
    private PendingSends sends = new PendingSends();
    private boolean closed;

    /** A saga is made by the events of its request. */
    public ApprovalSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(Proposed event, CommandGateway gateway, DeadlineManager deadlines) {
        requestId = event.requestId();
        subject = event.subject();
        List<ReviewItem> items = event.items().stream()
                .map(item -> new ReviewItem(item.itemId(), item.group()))
                .toList();
        send(
                new OpenReview(event.requestId(), event.subject(), event.siteId(), event.by(), event.at(), items),
                gateway,
                deadlines);
        Map<RequestId, Set<ItemId>> replaced = event.replaced().stream()
                .collect(Collectors.groupingBy(
                        ReplacedItem::requestId,
                        LinkedHashMap::new,
                        Collectors.mapping(ReplacedItem::itemId, Collectors.toCollection(LinkedHashSet::new))));
        replaced.forEach((older, lines) -> send(new ReplaceItems(older, lines, event.requestId()), gateway, deadlines));
        REMINDER_DAYS.forEach(day ->
                reminderSchedules.add(deadlines.schedule(event.at().plus(Duration.ofDays(day)), STAFF_REMINDER, day)));
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ReviewDecided event, CommandGateway gateway, DeadlineManager deadlines) {
        carry(decided(event, Verdict.ACCEPT), decided(event, Verdict.REFUSE), gateway, deadlines);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(RequestWithdrawn event, CommandGateway gateway, DeadlineManager deadlines) {
        carry(Set.of(), event.items(), gateway, deadlines);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(RequestLapsed event, CommandGateway gateway, DeadlineManager deadlines) {
        carry(Set.of(), event.items(), gateway, deadlines);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalApplied event, CommandGateway gateway, DeadlineManager deadlines) {
        settle(
                event.items().stream()
                        .map(item -> new SettledItem(item.itemId(), ItemState.ACCEPTED))
                        .toList(),
                gateway,
                deadlines);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalConflicted event, CommandGateway gateway, DeadlineManager deadlines) {
        settle(
                event.items().stream()
                        .map(item -> new SettledItem(item.itemId(), ItemState.CONFLICT))
                        .toList(),
                gateway,
                deadlines);
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ProposalReleased event, CommandGateway gateway, DeadlineManager deadlines) {
        settle(
                event.moot().stream()
                        .map(itemId -> new SettledItem(itemId, ItemState.MOOT))
                        .toList(),
                gateway,
                deadlines);
    }

    /** The request waits for the family now: nobody reminds staff, and the due date closes it. */
    @SagaEventHandler(associationProperty = "requestId")
    void on(CorrectionRequested event, DeadlineManager deadlines) {
        cancelSchedules(deadlines);
        lapseSchedule = deadlines.schedule(
                SchoolCalendar.endOf(event.dueDate()), LAPSE, event.requestId().toString());
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ReviewClosed event, DeadlineManager deadlines) {
        cancelSchedules(deadlines);
        closed = true;
        endOnceAnswered();
    }

    @DeadlineHandler(deadlineName = STAFF_REMINDER)
    void remind(Integer day, CommandGateway gateway, DeadlineManager deadlines) {
        send(new RemindStaff(request(), day), gateway, deadlines);
    }

    @DeadlineHandler(deadlineName = LAPSE)
    void lapse(String request, CommandGateway gateway, DeadlineManager deadlines) {
        lapseSchedule = null;
        send(new LapseRequest(request()), gateway, deadlines);
    }

    @DeadlineHandler(deadlineName = PendingSends.RETRY)
    void retry(String request, CommandGateway gateway, DeadlineManager deadlines) {
        sends.retry(request(), gateway, deadlines);
        endOnceAnswered();
    }

    private RequestId request() {
        return Objects.requireNonNull(requestId);
    }

    private void send(Object command, CommandGateway gateway, DeadlineManager deadlines) {
        sends.send(request(), command, gateway, deadlines);
    }

    private void carry(Set<ItemId> accepted, Set<ItemId> dropped, CommandGateway gateway, DeadlineManager deadlines) {
        Subject about = Objects.requireNonNull(subject);
        Object command = switch (about.kind()) {
            case GUARDIAN -> new ApplyGuardianProposal(GuardianId.of(about.id()), request(), accepted, dropped);
            case STUDENT -> new ApplyStudentProposal(StudentId.of(about.id()), request(), accepted, dropped);
        };
        send(command, gateway, deadlines);
    }

    private void settle(List<SettledItem> items, CommandGateway gateway, DeadlineManager deadlines) {
        if (!items.isEmpty()) {
            send(new SettleItems(request(), items), gateway, deadlines);
        }
    }

    private static Set<ItemId> decided(ReviewDecided event, Verdict verdict) {
        return event.decisions().stream()
                .filter(decision -> decision.verdict() == verdict)
                .map(ItemDecision::itemId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void cancelSchedules(DeadlineManager deadlines) {
        reminderSchedules.forEach(schedule -> deadlines.cancelSchedule(STAFF_REMINDER, schedule));
        reminderSchedules.clear();
        if (lapseSchedule != null) {
            deadlines.cancelSchedule(LAPSE, lapseSchedule);
            lapseSchedule = null;
        }
    }

    private void endOnceAnswered() {
        if (closed && sends.isEmpty()) {
            SagaLifecycle.end();
        }
    }
}
