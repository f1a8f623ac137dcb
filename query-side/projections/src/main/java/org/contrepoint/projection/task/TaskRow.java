package org.contrepoint.projection.task;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.contrepoint.actor.Actor;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.review.RequestId;
import org.contrepoint.task.TaskCompleted;
import org.contrepoint.task.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs a person. What leaves it and what ends it are told by different aggregates, each with a position
 * of its own.
 */
final class TaskRow extends Row {

    static final Table<TaskRow> TABLE = Table.of("tasks", TaskRow.class, TaskRow::new);

    TaskKind kind = TaskKind.TO_READ;
    String requestId = "";

    /** The field group. */
    String about = "";

    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();

    @Nullable
    Instant since;

    @Nullable
    String doneBy;

    @Nullable
    Instant doneAt;

    @Nullable
    String note;

    long position = -1;
    long taskPosition = -1;

    void leave(TaskKind why, RequestId request, String group, Instant at) {
        kind = why;
        requestId = request.toString();
        about = group;
        since = at;
        doneBy = null;
        doneAt = null;
        note = null;
    }

    void show(Map<String, String> was, Map<String, String> is) {
        before = new TreeMap<>(was);
        after = new TreeMap<>(is);
    }

    void complete(TaskCompleted event, long newPosition) {
        if (newPosition > taskPosition) {
            taskPosition = newPosition;
            done(event.by(), event.at());
            note = event.note();
        }
    }

    /** What is done already stays so. */
    void done(Actor by, Instant at) {
        if (doneAt == null) {
            doneBy = by.account().toString();
            doneAt = at;
        }
    }

    void from(long newPosition, Consumer<TaskRow> change) {
        if (newPosition > position) {
            position = newPosition;
            change.accept(this);
        }
    }
}
