package org.contrepoint.web.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.record.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * Says near the fields of a section what becomes of what is sent: once for the section where it is the same for all of
 * it, otherwise at the first field of each group. That it waits for one officer is the rule, and goes without saying.
 *
 * @param shared messages about the whole section
 * @param byField field code to message
 */
record SectionNotes(List<String> shared, Map<String, String> byField) {

    /** Consents, whose withdrawal applies at once whatever the policy (domain.md, rule 8). */
    private static final Map<String, String> CONSENTS =
            Map.of("imageRights", "family.policy.imageRights", "exitPermission", "family.policy.exitPermission");

    static SectionNotes of(List<RecordField> fields, GroupPolicies policies) {
        List<String> shared = new ArrayList<>();
        Set<FieldPolicy> distinct = new HashSet<>();
        fields.forEach(field -> distinct.add(policies.of(field.group())));
        Map<String, String> byField = new HashMap<>();
        if (distinct.size() == 1) {
            String note = note(distinct.iterator().next());
            if (note != null) {
                shared.add(note);
            }
        } else {
            Set<String> told = new HashSet<>();
            for (RecordField field : fields) {
                String note = note(policies.of(field.group()));
                if (note != null && told.add(field.group())) {
                    byField.put(field.code(), note);
                }
            }
        }
        fields.stream()
                .map(RecordField::group)
                .distinct()
                .filter(group ->
                        policies.says(group) && policies.of(group).open() && policies.of(group) != FieldPolicy.AT_ONCE)
                .map(CONSENTS::get)
                .filter(Objects::nonNull)
                .forEach(shared::add);
        return new SectionNotes(List.copyOf(shared), Map.copyOf(byField));
    }

    @Nullable
    String of(RecordField field) {
        return byField.get(field.code());
    }

    private static @Nullable String note(FieldPolicy policy) {
        return switch (policy) {
            case READ_ONLY -> "family.policy.READ_ONLY";
            case AT_ONCE -> "family.policy.AT_ONCE";
            case HELD_FOR_TWO -> "family.policy.HELD_FOR_TWO";
            case HELD, HIDDEN -> null;
        };
    }
}
