package org.contrepoint.record;

/** What kind of record a request is about. */
public enum SubjectKind {
    GUARDIAN,
    STUDENT,
    /** The documents of a student. */
    STUDENT_FOLDER,
    /** The documents of a family. */
    FAMILY_FOLDER;

    /** The kinds of records whose fields a family may correct. */
    public static final java.util.List<SubjectKind> IDENTITIES = java.util.List.of(GUARDIAN, STUDENT);

    /** Whether requests about it hand in documents rather than change fields. */
    public boolean isFolder() {
        return this == STUDENT_FOLDER || this == FAMILY_FOLDER;
    }
}
