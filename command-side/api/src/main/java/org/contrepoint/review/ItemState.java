package org.contrepoint.review;

/** Where one line of a request stands. */
public enum ItemState {
    /** En attente. */
    PENDING,
    /** Acceptée. */
    ACCEPTED,
    /** Refusée. */
    REFUSED,
    /** À corriger. */
    TO_CORRECT,
    /** En conflit: the record moved; it has to be decided again. */
    CONFLICT,
    /** Remplacée by a newer line for the same group. */
    REPLACED,
    /** Sans objet: the record says so already. */
    MOOT,
    /** Retirée by the family. */
    WITHDRAWN,
    /** Classée sans suite with its request. */
    LAPSED
}
