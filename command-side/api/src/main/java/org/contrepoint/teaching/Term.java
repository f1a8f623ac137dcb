package org.contrepoint.teaching;

/** One third of a school year, at the end of which teachers evaluate. */
public enum Term {
    FIRST,
    SECOND,
    THIRD
}
