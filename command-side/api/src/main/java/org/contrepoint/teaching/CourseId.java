package org.contrepoint.teaching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a course (cours): one lesson a week through one school year. */
public record CourseId(UUID value) {

    private static final String PREFIX = "course-";

    public static CourseId of(UUID value) {
        return new CourseId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static CourseId parse(String text) {
        return new CourseId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
