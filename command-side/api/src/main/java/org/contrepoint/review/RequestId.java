package org.contrepoint.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one submission of a family (demande) and its review. */
public record RequestId(UUID value) {

    private static final String PREFIX = "request-";

    public static RequestId of(UUID value) {
        return new RequestId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static RequestId parse(String text) {
        return new RequestId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
