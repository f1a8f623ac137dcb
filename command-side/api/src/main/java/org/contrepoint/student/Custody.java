package org.contrepoint.student;

/** What the home that a student lives in may do with the student's record. */
public enum Custody {
    /** Sees the record, and asks for changes. */
    FULL,
    /** Sees the record and what waits for it; asks for nothing. */
    VIEW_ONLY
}
