package org.contrepoint.projection.rows;

import java.util.UUID;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.StudentId;

/** Reads what {@link Subject#toString()} wrote. */
public final class Subjects {

    private Subjects() {}

    /** In whose history it is told: a student's documents in the student's own, a family's by themselves. */
    public static Subject told(Subject subject) {
        return subject.kind() == SubjectKind.STUDENT_FOLDER ? new Subject(SubjectKind.STUDENT, subject.id()) : subject;
    }

    /** Whose names and families go with it: the record itself, or the student or the family whose folder it is. */
    public static String owner(Subject subject) {
        return switch (subject.kind()) {
            case STUDENT_FOLDER -> StudentId.of(subject.id()).toString();
            case FAMILY_FOLDER -> FamilyId.of(subject.id()).toString();
            case GUARDIAN, STUDENT -> subject.toString();
        };
    }

    public static Subject parse(String text) {
        int dash = text.indexOf('-');
        return new Subject(
                SubjectKind.valueOf(text.substring(0, dash).toUpperCase(java.util.Locale.ROOT)),
                UUID.fromString(text.substring(dash + 1)));
    }
}
