package org.contrepoint.domain.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.message.Refused;
import org.contrepoint.task.CompleteTask;
import org.contrepoint.task.TaskCompleted;
import org.contrepoint.task.TaskId;
import org.contrepoint.task.TaskRefusal.NoteTooLong;
import org.jspecify.annotations.Nullable;

/** A task follows from what happened elsewhere; it is done once an officer says so. */
@Aggregate(cache = "aggregateCache")
class Task {
    private static final int LONGEST_NOTE = 500;

    @AggregateIdentifier
    private @Nullable TaskId taskId;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void complete(CompleteTask command, Clock clock) {
        String note = command.note().strip();
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new Refused(new NoteTooLong(LONGEST_NOTE));
        }
        if (taskId == null) {
            apply(new TaskCompleted(
                    command.taskId(), command.kind(), command.subject(), note, command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(TaskCompleted event) {
        taskId = event.taskId();
    }
}
