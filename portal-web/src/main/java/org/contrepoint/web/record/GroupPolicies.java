package org.contrepoint.web.record;

import java.util.Map;
import org.contrepoint.policy.FieldPolicy;

/** What happens to what one kind of sender sends for each field group of one kind of record. */
public record GroupPolicies(Map<String, FieldPolicy> policies) {

    /** Nothing is said: every group is open, and the page tells nothing about it. */
    public static final GroupPolicies UNSAID = new GroupPolicies(Map.of());

    public FieldPolicy of(String group) {
        return policies.getOrDefault(group, FieldPolicy.HELD);
    }

    public boolean shows(String group) {
        return of(group) != FieldPolicy.HIDDEN;
    }

    /** Whether there is something to say about a group. */
    boolean says(String group) {
        return policies.containsKey(group);
    }
}
