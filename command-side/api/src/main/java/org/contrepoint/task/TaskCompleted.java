package org.contrepoint.task;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.record.Subject;

/** An officer did what a task asked for. */
@EventName("contrepoint.task.completed")
public record TaskCompleted(
        TaskId taskId,
        TaskKind kind,
        @DataSubject Subject subject,
        @Personal String note,
        Actor by,
        Instant at) implements TaskEvent {}
