package org.contrepoint.task;

import java.time.Instant;

/** What can happen to a task. */
public sealed interface TaskEvent permits TaskCompleted {
    TaskId taskId();

    Instant at();
}
