package org.contrepoint.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a document type of a site. */
public record DocumentTypeId(UUID value) {

    private static final String PREFIX = "document-type-";

    public static DocumentTypeId of(UUID value) {
        return new DocumentTypeId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static DocumentTypeId parse(String text) {
        return new DocumentTypeId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
