package org.contrepoint.web.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.family.GuardianField;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.StudentField;

/** The fields of each kind of record, in the order of its page. */
public final class FieldCatalogue {

    private static final Map<SubjectKind, List<RecordField>> FIELDS = Map.of(
            SubjectKind.GUARDIAN, List.of(GuardianField.values()),
            SubjectKind.STUDENT, List.of(StudentField.values()));

    private FieldCatalogue() {}

    public static List<RecordField> fields(SubjectKind kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }

    /** The fields that are decided together under this name. */
    public static List<RecordField> group(SubjectKind kind, String group) {
        return stream(kind).filter(field -> field.group().equals(group)).toList();
    }

    private static Stream<RecordField> stream(SubjectKind kind) {
        return fields(kind).stream();
    }
}
