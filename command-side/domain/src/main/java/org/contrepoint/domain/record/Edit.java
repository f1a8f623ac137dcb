package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.StaleForm;

/**
 * What a filled form does to a record.
 *
 * @param groups the field groups that it touches, in the order of the page
 * @param resulting what the record would say
 */
record Edit(Set<String> groups, Map<String, String> resulting) {

    /**
     * Reads a form against what the record says now. A field counts as changed when its text differs from what the form
     * was filled against and from what the record says.
     */
    static Edit of(
            RecordRules rules,
            Map<String, String> current,
            Map<String, String> seen,
            Map<String, String> proposed,
            Facts facts) {
        Map<String, String> asked = rules.canonical(proposed);
        Map<String, String> filledAgainst = new LinkedHashMap<>(current);
        filledAgainst.putAll(rules.canonical(seen));
        Set<String> changed = differing(asked, filledAgainst);
        changed.retainAll(differing(asked, current));

        Set<String> groups = rules.groupsOf(changed);
        Map<String, String> touched = new LinkedHashMap<>(current);
        changed.forEach(code -> touched.put(code, text(asked, code)));
        Map<String, String> resulting = rules.spelled(rules.cleared(touched, groups), changed);
        Map<String, String> errors = rules.errors(asked, changed, resulting, facts);
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidValues(errors));
        }
        List<String> stale = changed.stream()
                .filter(code -> !text(filledAgainst, code).equals(text(current, code)))
                .toList();
        if (!stale.isEmpty()) {
            throw new Refused(new StaleForm(stale));
        }
        return new Edit(groups, resulting);
    }

    /** The fields whose text differs. */
    static Set<String> differing(Map<String, String> values, Map<String, String> from) {
        Set<String> codes = new LinkedHashSet<>(values.keySet());
        codes.removeIf(code -> text(values, code).equals(text(from, code)));
        return codes;
    }
}
