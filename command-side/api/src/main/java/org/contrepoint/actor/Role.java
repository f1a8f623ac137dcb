package org.contrepoint.actor;

/** Who a login belongs to (domain.md, "Who uses it"). */
public enum Role {
    FAMILY,
    TEACHER,
    STAFF,
    ADMIN,
    AUDITOR,
    /** The software itself: the approval saga, a deadline. */
    SYSTEM
}
