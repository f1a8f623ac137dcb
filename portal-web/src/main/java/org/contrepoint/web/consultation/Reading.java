package org.contrepoint.web.consultation;

/** What of a record somebody read. */
public enum Reading {
    /** The record itself, to look at it or to change it. */
    RECORD,
    /** A request about the record, with the values that it proposes. */
    REQUEST,
    /** A file that the family handed in. */
    DOCUMENT,
    /** A task that the record left to staff. */
    TASK
}
