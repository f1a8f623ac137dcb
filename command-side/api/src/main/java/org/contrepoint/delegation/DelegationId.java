package org.contrepoint.delegation;

import java.util.UUID;

/** Identifies one delegation. */
public record DelegationId(UUID value) {

    private static final String PREFIX = "delegation-";

    public static DelegationId of(UUID value) {
        return new DelegationId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @com.fasterxml.jackson.annotation.JsonCreator
    public static DelegationId parse(String text) {
        return new DelegationId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
