package org.contrepoint.view.policy;

import java.time.Instant;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.jspecify.annotations.Nullable;

/**
 * What happens to what somebody sends for a group of fields.
 *
 * @param standard whether it is what a school starts with
 */
public record PolicyView(
        PolicyKey key,
        FieldPolicy policy,
        boolean standard,
        @Nullable String changedByName,
        @Nullable Instant changedAt) {}
