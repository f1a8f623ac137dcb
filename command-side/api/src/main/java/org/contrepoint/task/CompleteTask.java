package org.contrepoint.task;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.Subject;

/**
 * An officer did what a task asked for. Completing it again changes nothing.
 *
 * @param subject the record that it is about
 * @param note what was done, in the officer's words; at most 500 characters, may be empty
 */
public record CompleteTask(
        @TargetAggregateIdentifier TaskId taskId, TaskKind kind, Subject subject, String note, Actor by) {}
