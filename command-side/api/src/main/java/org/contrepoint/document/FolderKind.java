package org.contrepoint.document;

/** Whose folder it is. */
public enum FolderKind {
    STUDENT,
    FAMILY
}
