package org.contrepoint.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.StudentId;

/**
 * Identifies the folder in which a student's or a family's documents are kept (« documents fournis »).
 *
 * @param kind whose folder
 * @param owner the student's or the family's id, without its prefix
 */
public record FolderId(FolderKind kind, UUID owner) {

    private static final String PREFIX = "folder-";

    public static FolderId of(StudentId studentId) {
        return new FolderId(FolderKind.STUDENT, studentId.value());
    }

    public static FolderId of(FamilyId familyId) {
        return new FolderId(FolderKind.FAMILY, familyId.value());
    }

    /** Reads what {@link #toString()} wrote. */
    @JsonCreator
    public static FolderId parse(String text) {
        String rest = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        int dash = rest.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not a folder");
        }
        return new FolderId(
                FolderKind.valueOf(rest.substring(0, dash).toUpperCase(java.util.Locale.ROOT)),
                UUID.fromString(rest.substring(dash + 1)));
    }

    /** The name of the key that encrypts what the folder's events say: the student's, or the family's. */
    public String person() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + owner;
    }

    /** What a request about this folder is about. */
    public Subject subject() {
        return new Subject(kind == FolderKind.STUDENT ? SubjectKind.STUDENT_FOLDER : SubjectKind.FAMILY_FOLDER, owner);
    }

    /** {@code folder-student-0190…}. */
    @Override
    @JsonValue
    public String toString() {
        return PREFIX + person();
    }
}
