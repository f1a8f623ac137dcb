package org.contrepoint.web.demo;

import java.util.Map;

/**
 * Something a family wants changed on a record.
 *
 * @param group the field group it is about
 * @param values what the fields are to become; empty to clear one
 */
record Change(String group, Map<String, String> values) {

    /** Whether it would change nothing. */
    boolean alreadySo(Map<String, String> now) {
        return values.entrySet().stream()
                .allMatch(wanted -> now.getOrDefault(wanted.getKey(), "").equals(wanted.getValue()));
    }
}
