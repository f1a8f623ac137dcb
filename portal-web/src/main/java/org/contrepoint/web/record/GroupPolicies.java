package org.contrepoint.web.record;

import java.util.Map;
import org.contrepoint.policy.FieldPolicy;

/** What happens to what one kind of sender sends for each field group of one kind of record. */
public record GroupPolicies(Map<String, FieldPolicy> policies, boolean looksOn) {

    /** Nothing is said: every group is open, and the page tells nothing about it. */
    public static final GroupPolicies UNSAID = new GroupPolicies(Map.of());

    public GroupPolicies(Map<String, FieldPolicy> policies) {
        this(policies, false);
    }

    /** For a home that sees the record and asks for nothing: nothing is open, and the page says why once. */
    public GroupPolicies lookingOn() {
        return new GroupPolicies(policies, true);
    }

    public FieldPolicy of(String group) {
        FieldPolicy policy = policies.getOrDefault(group, FieldPolicy.HELD);
        return looksOn && policy.open() ? FieldPolicy.READ_ONLY : policy;
    }

    public boolean shows(String group) {
        return of(group) != FieldPolicy.HIDDEN;
    }

    /** Whether there is something to say about a group. */
    boolean says(String group) {
        return !looksOn && policies.containsKey(group);
    }
}
