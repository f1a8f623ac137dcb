package org.contrepoint.web.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Withdrawing these applies at once whatever the policy (domain.md, rule 8). */
    private static final Set<String> CONSENTS = Set.of("imageRights", "exitPermission");

    static SectionNotes of(List<RecordField> fields, GroupPolicies policies) {
        Map<String, String> byGroup = new LinkedHashMap<>();
        fields.forEach(field -> {
            String note = note(field.group(), policies);
            if (note != null) {
                byGroup.put(field.group(), note);
            }
        });
        if (fields.stream().allMatch(field -> byGroup.containsKey(field.group()))
                && new HashSet<>(byGroup.values()).size() == 1) {
            return new SectionNotes(List.of(byGroup.values().iterator().next()), Map.of());
        }
        Map<String, String> byField = new LinkedHashMap<>();
        fields.forEach(field -> {
            String note = byGroup.remove(field.group());
            if (note != null) {
                byField.put(field.code(), note);
            }
        });
        return new SectionNotes(List.of(), Map.copyOf(byField));
    }

    @Nullable
    String of(RecordField field) {
        return byField.get(field.code());
    }

    private static @Nullable String note(String group, GroupPolicies policies) {
        if (!policies.says(group)) {
            return null;
        }
        FieldPolicy policy = policies.of(group);
        String consent = CONSENTS.contains(group) ? group + "." : "";
        return switch (policy) {
            case READ_ONLY, AT_ONCE -> "family.policy." + policy;
            case HELD_FOR_TWO -> "family.policy." + consent + policy;
            case HELD -> consent.isEmpty() ? null : "family.policy." + consent + policy;
            case HIDDEN -> null;
        };
    }
}
