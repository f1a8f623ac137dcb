package org.contrepoint.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one stored file; it is also the name under which the file is stored. */
public record FileId(UUID value) {

    private static final String PREFIX = "file-";

    public static FileId of(UUID value) {
        return new FileId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static FileId parse(String text) {
        return new FileId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
