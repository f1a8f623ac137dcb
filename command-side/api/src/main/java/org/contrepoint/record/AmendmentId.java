package org.contrepoint.record;

import java.util.UUID;

/** Identifies a value that staff drafted in place of a proposed one. */
public record AmendmentId(UUID value) {

    private static final String PREFIX = "amendment-";

    public static AmendmentId of(UUID value) {
        return new AmendmentId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @com.fasterxml.jackson.annotation.JsonCreator
    public static AmendmentId parse(String text) {
        return new AmendmentId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
