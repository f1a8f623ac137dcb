package org.contrepoint.site;

/** What a site may say in words of its own. */
public enum TextKind {
    /** On the first page of its families. */
    WELCOME,
    /** What families agree to, or not, about the pictures and recordings of a student. */
    IMAGE_RIGHTS
}
