package org.contrepoint.review.batch;

import java.util.UUID;

/** Identifies one batch of decisions. */
public record BatchId(UUID value) {

    private static final String PREFIX = "batch-";

    public static BatchId of(UUID value) {
        return new BatchId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @com.fasterxml.jackson.annotation.JsonCreator
    public static BatchId parse(String text) {
        return new BatchId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
