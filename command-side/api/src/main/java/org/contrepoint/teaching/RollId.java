package org.contrepoint.teaching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one call of the roll, so that sending it twice makes one. */
public record RollId(UUID value) {

    private static final String PREFIX = "roll-";

    public static RollId of(UUID value) {
        return new RollId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static RollId parse(String text) {
        return new RollId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
