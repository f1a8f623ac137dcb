package org.contrepoint.domain.policy;

import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;

/** The school's policies as they are at this moment (domain.md, rule 7). */
@FunctionalInterface
public interface FieldPolicies {
    FieldPolicy of(PolicyKey key);
}
