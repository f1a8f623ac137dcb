package org.contrepoint.domain.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and compares the values of a record; an absent field and an empty one are the same. */
final class Values {
    private Values() {}

    static String text(Map<String, String> values, String code) {
        return values.getOrDefault(code, "");
    }

    static boolean same(Collection<String> codes, Map<String, String> one, Map<String, String> other) {
        return codes.stream().allMatch(code -> text(one, code).equals(text(other, code)));
    }

    static boolean same(Map<String, String> one, Map<String, String> other) {
        return same(one.keySet(), one, other) && same(other.keySet(), one, other);
    }

    /** Every one of these fields, the empty ones included, so that whoever merges them clears what was cleared. */
    static Map<String, String> only(Collection<String> codes, Map<String, String> values) {
        Map<String, String> picked = new LinkedHashMap<>();
        codes.forEach(code -> picked.put(code, text(values, code)));
        return picked;
    }
}
