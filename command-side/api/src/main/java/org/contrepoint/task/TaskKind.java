package org.contrepoint.task;

/** Why something needs a person without being a request. */
public enum TaskKind {
    /** À lire: a change that applied at once, by policy. */
    TO_READ,
    /** À faire savoir: a consent withdrawn or an exit permission made stricter, which could not wait (domain.md, rule 8). */
    WITHDRAWN_CONSENT,
    /** Établissement non répertorié: the list of schools has to be completed. */
    UNLISTED_SCHOOL,
    /** The software could not carry a decision to the record. */
    PARKED_REQUEST
}
