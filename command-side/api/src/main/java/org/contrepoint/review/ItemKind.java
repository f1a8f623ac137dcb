package org.contrepoint.review;

/** What one line of a request is about. */
public enum ItemKind {
    /** One field of a record. */
    FIELD,
    /** Fields that only make sense together (domain.md, rule 4). */
    GROUP,
    /** One document. */
    DOCUMENT,
    /** One re-enrolment choice; never part of a batch (rule 10). */
    ENROLMENT
}
