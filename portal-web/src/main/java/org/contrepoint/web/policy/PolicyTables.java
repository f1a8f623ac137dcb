package org.contrepoint.web.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.view.policy.PolicyView;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;

/** Lays the policies out: one table a kind of record, one row a field group, one column a kind of sender. */
@Component
class PolicyTables {

    private final Messages messages;
    private final FieldText fields;
    private final SchoolTime time;

    PolicyTables(Messages messages, FieldText fields, SchoolTime time) {
        this.messages = messages;
        this.fields = fields;
        this.time = time;
    }

    Map<SubjectKind, List<PolicyRow>> tables(
            List<PolicyView> policies, PolicyForm form, Map<PolicyKey, String> errors, Locale locale) {
        Map<SubjectKind, Map<String, List<PolicyRow.Cell>>> rows = new EnumMap<>(SubjectKind.class);
        policies.forEach(view -> rows.computeIfAbsent(view.key().kind(), kind -> new LinkedHashMap<>())
                .computeIfAbsent(view.key().group(), group -> new ArrayList<>())
                .add(cell(view, form, errors.getOrDefault(view.key(), ""), locale)));
        Map<SubjectKind, List<PolicyRow>> tables = new EnumMap<>(SubjectKind.class);
        rows.forEach((kind, groups) -> tables.put(
                kind,
                groups.entrySet().stream()
                        .map(row -> new PolicyRow(fields.groupLabel(row.getKey(), locale), row.getValue()))
                        .toList()));
        return tables;
    }

    private PolicyRow.Cell cell(PolicyView view, PolicyForm form, String error, Locale locale) {
        PolicyKey key = view.key();
        return new PolicyRow.Cell(
                PolicyForm.name(key),
                messages.get(
                        locale,
                        "policies.cell." + key.proposer(),
                        fields.groupLabel(key.group(), locale),
                        messages.get(locale, "policies.kind." + key.kind())),
                view.policy(),
                form.changed().getOrDefault(key, view.policy()),
                view.changedAt() == null
                        ? ""
                        : messages.get(
                                locale,
                                "policies.changed",
                                time.moment(view.changedAt(), locale),
                                view.changedByName() == null ? "" : view.changedByName()),
                error);
    }
}
