package org.contrepoint.projection.task;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.student.Schools;
import org.contrepoint.student.StudentField;
import org.contrepoint.task.TaskCompleted;
import org.contrepoint.task.TaskId;
import org.contrepoint.task.TaskKind;
import org.springframework.stereotype.Component;

/** What needs a person without being a request. An erased person's tasks go with them. */
@Component
@ProcessingGroup("tasks")
class TaskProjection {

    private static final String OF_PERSONS =
            "request_id in (select id from task_origins where replace(subject, '_folder-', '-') = any(:keys))";

    private final RowWriter rows;

    TaskProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(Proposed event) {
        rows.change(
                TaskOriginRow.TABLE, event.requestId().toString(), row -> row.know(event.subject(), event.siteId()));
    }

    @EventHandler
    void on(AppliedAtOnce event, @SequenceNumber long position) {
        rows.change(
                TaskOriginRow.TABLE, event.requestId().toString(), row -> row.know(event.subject(), event.siteId()));
        for (AtOnceItem item : event.items()) {
            TaskKind kind = item.why() == AtOnceItem.Why.CANNOT_WAIT ? TaskKind.WITHDRAWN_CONSENT : TaskKind.TO_READ;
            leave(
                    kind,
                    event.requestId(),
                    item.group(),
                    position,
                    event.at(),
                    row -> row.show(item.before(), item.after()));
            noteSchool(event.requestId(), event.subject().kind(), position, event.at(), item.before(), item.after());
        }
    }

    @EventHandler
    void on(ProposalApplied event, @SequenceNumber long position) {
        event.items()
                .forEach(item -> noteSchool(
                        event.requestId(), event.subject().kind(), position, event.at(), item.before(), item.after()));
    }

    private void noteSchool(
            RequestId request,
            SubjectKind kind,
            long position,
            Instant at,
            Map<String, String> before,
            Map<String, String> after) {
        if (kind == SubjectKind.STUDENT && Schools.UNLISTED.equals(after.get(StudentField.SCHOOL.code()))) {
            String group = StudentField.SCHOOL.group();
            leave(TaskKind.UNLISTED_SCHOOL, request, group, position, at, row -> row.show(before, after));
        }
    }

    @EventHandler
    void on(ReviewParked event, @SequenceNumber long position) {
        leave(TaskKind.PARKED_REQUEST, event.requestId(), "", position, event.at(), row -> {});
    }

    @EventHandler
    void on(RetryRequested event, @SequenceNumber long position) {
        resume(event.requestId(), event.by(), position, event.at());
    }

    @EventHandler
    void on(ItemsSettled event, @SequenceNumber long position) {
        resume(event.requestId(), Actor.SYSTEM, position, event.at());
    }

    private void resume(RequestId request, Actor by, long position, Instant at) {
        TaskId task = TaskId.of(TaskKind.PARKED_REQUEST, request, "");
        rows.changeExisting(TaskRow.TABLE, task.toString(), row -> row.from(position, r -> r.done(by, at)));
        rows.moved(task.toString());
    }

    @EventHandler
    void on(TaskCompleted event, @SequenceNumber long position) {
        rows.changeExisting(TaskRow.TABLE, event.taskId().toString(), row -> row.complete(event, position));
        rows.moved(event.taskId().toString());
    }

    private void leave(
            TaskKind kind, RequestId request, String group, long position, Instant at, Consumer<TaskRow> values) {
        TaskId task = TaskId.of(kind, request, group);
        rows.change(
                TaskRow.TABLE,
                task.toString(),
                row -> row.from(position, r -> {
                    r.leave(kind, request, group, at);
                    values.accept(r);
                }));
        rows.moved(task.toString());
    }

    @EventHandler
    void on(FamilyErased event) {
        var persons = Stream.of(Stream.of(event.familyId()), event.guardians().stream(), event.students().stream())
                .flatMap(ids -> ids)
                .map(Object::toString)
                .toList();
        rows.removeWhere(TaskRow.TABLE, OF_PERSONS, persons);
    }

    @ResetHandler
    void reset() {
        rows.clear(TaskRow.TABLE, TaskOriginRow.TABLE);
    }
}
