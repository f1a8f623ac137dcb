package org.contrepoint.family;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a household (foyer). */
public record FamilyId(UUID value) {

    private static final String PREFIX = "family-";

    public static FamilyId of(UUID value) {
        return new FamilyId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static FamilyId parse(String text) {
        return new FamilyId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
