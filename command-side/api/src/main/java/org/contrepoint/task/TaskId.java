package org.contrepoint.task;

import java.util.UUID;
import org.contrepoint.review.RequestId;

/** Identifies one thing that needs a person. */
public record TaskId(UUID value) {

    private static final String PREFIX = "task-";

    public static TaskId of(UUID value) {
        return new TaskId(value);
    }

    /** The task that one thing that happened leaves: always the same for the same thing. */
    public static TaskId of(TaskKind kind, RequestId requestId, String group) {
        String name = kind + "/" + requestId + "/" + group;
        return new TaskId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @com.fasterxml.jackson.annotation.JsonCreator
    public static TaskId parse(String text) {
        return new TaskId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
