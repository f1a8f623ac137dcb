package org.contrepoint.web.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.view.policy.PolicyView;
import org.springframework.util.MultiValueMap;

/**
 * What an administrator sent: the policies that they changed, against what they saw. What is not sent, or no policy,
 * stays as it is.
 *
 * @param changed what they want, for those that differ from what they saw
 * @param moved those of them that somebody else set meanwhile
 */
record PolicyForm(Map<PolicyKey, FieldPolicy> changed, List<PolicyKey> moved) {

    /** Prefix of the hidden inputs that carry what the form was filled against. */
    static final String SEEN = "seen.";

    static final PolicyForm EMPTY = new PolicyForm(Map.of(), List.of());

    static PolicyForm read(MultiValueMap<String, String> form, List<PolicyView> policies) {
        Map<PolicyKey, FieldPolicy> changed = new LinkedHashMap<>();
        policies.forEach(view -> {
            String wanted = form.getFirst(name(view.key()));
            String seen = form.getFirst(SEEN + name(view.key()));
            for (FieldPolicy policy : FieldPolicy.values()) {
                if (policy.name().equals(wanted)
                        && policy != view.policy()
                        && !policy.name().equals(seen)) {
                    changed.put(view.key(), policy);
                }
            }
        });
        List<PolicyKey> moved = policies.stream()
                .filter(view -> changed.containsKey(view.key()))
                .filter(view -> {
                    String seen = form.getFirst(SEEN + name(view.key()));
                    return seen != null && !seen.equals(view.policy().name());
                })
                .map(PolicyView::key)
                .toList();
        return new PolicyForm(changed, moved);
    }

    /** The name of a policy's input. */
    static String name(PolicyKey key) {
        return key.kind() + "." + key.group() + "." + key.proposer();
    }
}
