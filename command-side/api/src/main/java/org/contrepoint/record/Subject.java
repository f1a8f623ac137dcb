package org.contrepoint.record;

import java.util.UUID;

/**
 * The record that a request is about.
 *
 * @param kind what kind of record
 * @param id its identifier, without the kind's prefix
 */
public record Subject(SubjectKind kind, UUID id) {

    /** The name of the person's key, and of the record in the log: {@code student-0190…}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + id;
    }
}
