package org.contrepoint.record;

import java.util.UUID;

/** Identifies one sending of a form, so that the same form sent twice counts once. */
public record SubmissionId(UUID value) {

    @com.fasterxml.jackson.annotation.JsonCreator
    public static SubmissionId parse(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
        return value.toString();
    }
}
