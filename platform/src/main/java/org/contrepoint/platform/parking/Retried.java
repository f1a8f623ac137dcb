package org.contrepoint.platform.parking;

/** What came of trying parked events again. */
public enum Retried {
    /** All of them are handled now. */
    DONE,
    /** The first, or a later one, failed again and waits on. */
    FAILED,
    /** Nothing was parked there any more. */
    GONE,
    /** Another process runs that group. */
    ELSEWHERE
}
