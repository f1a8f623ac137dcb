package org.contrepoint.web.task;

/**
 * One task by itself, also when its form came back.
 *
 * @param typed the note as it was typed
 * @param refusal why it came back, otherwise empty
 */
public record TaskForm(TaskCard task, String typed, String refusal) {}
