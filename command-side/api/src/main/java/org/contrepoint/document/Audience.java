package org.contrepoint.document;

/** Of whom a document type is asked. */
public enum Audience {
    EVERYONE,
    MINORS,
    ADULTS
}
