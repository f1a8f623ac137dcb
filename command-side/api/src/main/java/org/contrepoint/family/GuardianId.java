package org.contrepoint.family;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an adult answerable for a family (responsable). */
public record GuardianId(UUID value) {

    private static final String PREFIX = "guardian-";

    public static GuardianId of(UUID value) {
        return new GuardianId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static GuardianId parse(String text) {
        return new GuardianId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
