package org.contrepoint.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one document that was handed in; a new version is another document. */
public record DocumentId(UUID value) {

    private static final String PREFIX = "document-";

    public static DocumentId of(UUID value) {
        return new DocumentId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static DocumentId parse(String text) {
        return new DocumentId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
