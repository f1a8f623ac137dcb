package org.contrepoint.record;

/** What kind of record a request is about. */
public enum SubjectKind {
    GUARDIAN,
    STUDENT
}
