package org.contrepoint.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one line of a request (ligne). */
public record ItemId(UUID value) {

    private static final String PREFIX = "item-";

    public static ItemId of(UUID value) {
        return new ItemId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static ItemId parse(String text) {
        return new ItemId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
