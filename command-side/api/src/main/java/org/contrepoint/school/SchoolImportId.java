package org.contrepoint.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one import of the directory. */
public record SchoolImportId(UUID value) {

    private static final String PREFIX = "school-import-";

    public static SchoolImportId of(UUID value) {
        return new SchoolImportId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static SchoolImportId parse(String text) {
        return new SchoolImportId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
