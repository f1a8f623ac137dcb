package org.contrepoint.domain.record;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.family.GuardianField;
import org.contrepoint.record.FieldType;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.Schools;
import org.contrepoint.student.StudentField;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of record asks of its values.
 *
 * @param kind the kind of record
 * @param fields the catalogue, in the order of the page
 * @param dependents the fields that hang on another one
 * @param together the rules about several fields
 * @param mandatoryForMinors codes of the fields that a minor's record cannot do without
 */
public record RecordRules(
        SubjectKind kind,
        List<RecordField> fields,
        List<DependentField> dependents,
        List<FieldsTogether> together,
        Set<String> mandatoryForMinors) {

    public static final RecordRules GUARDIAN = new RecordRules(
            SubjectKind.GUARDIAN,
            List.of(GuardianField.values()),
            List.of(new DependentField(
                    GuardianField.QUOTIENT_PROOF.code(), GuardianField.QUOTIENT_FAMILIAL.code(), null, true)),
            List.of(new Town()),
            Set.of());

    public static final RecordRules STUDENT = new RecordRules(
            SubjectKind.STUDENT,
            List.of(StudentField.values()),
            List.of(
                    dependent(StudentField.IMAGE_MEDIA, StudentField.IMAGE_RIGHTS, "DIFFUSION", false),
                    dependent(StudentField.EXIT_PERSONS, StudentField.EXIT_PERMISSION, "NAMED_PERSONS", true),
                    dependent(StudentField.SCHOOL_NAME, StudentField.SCHOOL, Schools.UNLISTED, true)),
            List.of(
                    new Contact(
                            StudentField.EMERGENCY_NAME_1,
                            StudentField.EMERGENCY_PHONE_1,
                            StudentField.EMERGENCY_LINK_1),
                    new Contact(
                            StudentField.EMERGENCY_NAME_2,
                            StudentField.EMERGENCY_PHONE_2,
                            StudentField.EMERGENCY_LINK_2)),
            StudentField.MANDATORY_FOR_MINORS.stream().map(StudentField::code).collect(Collectors.toSet()));

    private static final int ADULT_AGE = 18;

    private static DependentField dependent(StudentField field, StudentField on, String value, boolean required) {
        return new DependentField(field.code(), on.code(), value, required);
    }

    /** The fields that are decided together, in the order of the page. */
    List<String> codesOf(String group) {
        return fields.stream()
                .filter(field -> field.group().equals(group))
                .map(RecordField::code)
                .toList();
    }

    /** The groups that these fields belong to, in the order of the page. */
    Set<String> groupsOf(Collection<String> codes) {
        return fields.stream()
                .filter(field -> codes.contains(field.code()))
                .map(RecordField::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The groups in which two records differ, in the order of the page. */
    List<String> groupsThatDiffer(Map<String, String> one, Map<String, String> other) {
        return fields.stream()
                .filter(field -> !Values.same(List.of(field.code()), one, other))
                .map(RecordField::group)
                .distinct()
                .toList();
    }

    /** The fields that this record knows, as they are compared and stored. */
    Map<String, String> canonical(Map<String, ? extends @Nullable String> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordField field : fields) {
            if (values.containsKey(field.code())) {
                String text = values.get(field.code());
                texts.put(field.code(), text == null ? "" : canonical(field, text));
            }
        }
        return texts;
    }

    private static String canonical(RecordField field, String text) {
        if (field.type() == FieldType.CHOICES) {
            List<String> chosen = List.of(text.split(",", -1));
            if (field.options().containsAll(chosen)) {
                return field.options().stream().filter(chosen::contains).collect(Collectors.joining(","));
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** The values without what no longer means anything in these groups. */
    Map<String, String> cleared(Map<String, String> values, Set<String> groups) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        dependents.stream()
                .filter(dependent -> groups.contains(
                        groupsOf(List.of(dependent.code())).iterator().next()))
                .filter(dependent -> !dependent.meaningful(values))
                .forEach(dependent -> kept.put(dependent.code(), ""));
        return kept;
    }

    /** The values as they are stored, where one of these fields was touched. */
    Map<String, String> spelled(Map<String, String> values, Set<String> changed) {
        Map<String, String> spelled = values;
        for (FieldsTogether rule : touching(changed)) {
            spelled = rule.spelled(spelled);
        }
        return spelled;
    }

    private List<FieldsTogether> touching(Set<String> changed) {
        return together.stream()
                .filter(rule -> rule.codes().stream().anyMatch(changed::contains))
                .toList();
    }

    /**
     * What is wrong, field code to error code. A mandatory field is asked for as soon as the form showed it, even when
     * old data left it empty; a value that nobody touched is not examined again.
     *
     * @param asked what the form sent
     * @param changed the codes of the fields that it changes
     * @param resulting what the record would say
     */
    Map<String, String> errors(
            Map<String, String> asked, Set<String> changed, Map<String, String> resulting, Facts facts) {
        Set<String> groups = groupsOf(changed);
        Map<String, String> errors = new LinkedHashMap<>();
        for (RecordField field : fields) {
            String text = Values.text(resulting, field.code());
            if (!text.isEmpty() && changed.contains(field.code())) {
                FieldRules.broken(field, text, facts).ifPresent(error -> errors.put(field.code(), error));
            } else if (text.isEmpty() && missing(field, asked, groups, resulting, facts.today())) {
                errors.put(field.code(), "required");
            }
        }
        touching(changed).forEach(rule -> rule.errors(resulting).forEach(errors::putIfAbsent));
        return errors;
    }

    /** What an import may not bring: fields nobody knows, and texts that no page could hold. */
    Map<String, String> importErrors(Map<String, String> values) {
        Map<String, RecordField> known = fields.stream().collect(Collectors.toMap(RecordField::code, field -> field));
        Map<String, String> errors = new LinkedHashMap<>();
        values.forEach((code, text) -> {
            RecordField field = known.get(code);
            if (field == null) {
                errors.put(code, "not-in-list");
            } else if (FieldRules.tooLong(field, text)) {
                errors.put(code, "too-long");
            }
        });
        return errors;
    }

    private boolean missing(
            RecordField field,
            Map<String, String> asked,
            Set<String> groups,
            Map<String, String> resulting,
            LocalDate today) {
        boolean wanted = dependents.stream()
                .anyMatch(dependent -> dependent.code().equals(field.code())
                        && dependent.required()
                        && dependent.meaningful(resulting));
        if (wanted && groups.contains(field.group())) {
            return true;
        }
        boolean mandatory =
                wanted || field.mandatory() || (mandatoryForMinors.contains(field.code()) && minor(resulting, today));
        return mandatory && asked.containsKey(field.code());
    }

    private static boolean minor(Map<String, String> values, LocalDate today) {
        try {
            LocalDate birthDate = LocalDate.parse(Values.text(values, StudentField.BIRTH_DATE.code()));
            return birthDate.plusYears(ADULT_AGE).isAfter(today);
        } catch (DateTimeParseException unknownAge) {
            return false;
        }
    }
}
