package org.contrepoint.teaching;

/** Whether a student came to a lesson. */
public enum Attendance {
    PRESENT,
    LATE,
    /** Absent, and the school knows why. */
    EXCUSED,
    NOT_EXCUSED
}
