package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.only;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the log says of a record of fields. */
final class RecordState extends HeldLines {
    private final RecordRules rules;
    private final Map<String, String> current = new LinkedHashMap<>();

    RecordState(RecordRules rules) {
        this.rules = rules;
    }

    Map<String, String> current() {
        return Collections.unmodifiableMap(current);
    }

    void become(Map<String, String> values) {
        current.putAll(values);
        current.values().removeIf(String::isEmpty);
    }

    @Override
    public Map<String, String> now(String group) {
        return whole(group, current);
    }

    @Override
    protected Map<String, String> whole(String group, Map<String, String> values) {
        return only(rules.codesOf(group), values);
    }

    @Override
    protected void become(String group, Map<String, String> values) {
        become(values);
    }
}
