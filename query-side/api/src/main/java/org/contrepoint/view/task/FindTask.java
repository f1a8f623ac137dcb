package org.contrepoint.view.task;

import org.contrepoint.task.TaskId;

/** One task. Answer: a {@link TaskView}, or nothing. */
public record FindTask(TaskId taskId) {}
