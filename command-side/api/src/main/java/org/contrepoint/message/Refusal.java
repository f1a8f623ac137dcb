package org.contrepoint.message;

import java.util.List;

/**
 * A rule that said no. Each rule is a record of its own; its stable code names the sentence that the person reads
 * ({@code refusal.<code>} in the message bundles), its arguments fill that sentence. A refusal carries no personal
 * data: it travels through command results, logs and metrics.
 */
public interface Refusal {

    /** For example {@code record.stale-form}; never changes once published. */
    String code();

    /** The arguments of the sentence, in order. */
    default List<Object> arguments() {
        return List.of();
    }

    /** What kind of answer the caller owes: decides the status of a page. */
    default Kind kind() {
        return Kind.INVALID;
    }

    enum Kind {
        /** The input breaks a rule (422). */
        INVALID,
        /** What was decided on has moved meanwhile (409). */
        MOVED,
        /** This person may not do this (403). */
        FORBIDDEN,
        /** There is no such thing for this person (404). */
        UNKNOWN
    }
}
