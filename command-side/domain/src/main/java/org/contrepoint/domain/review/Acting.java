package org.contrepoint.domain.review;

import java.util.Collection;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An officer at work. Under a delegation both the officer and whoever gave it count as the person who decides.
 *
 * @param onBehalfOf whoever gave the delegation
 */
record Acting(Actor officer, @Nullable AccountId onBehalfOf) {
    Set<AccountId> persons() {
        return onBehalfOf == null || onBehalfOf.equals(officer.account())
                ? Set.of(officer.account())
                : Set.of(officer.account(), onBehalfOf);
    }

    boolean isOneOf(Collection<AccountId> people) {
        return persons().stream().anyMatch(people::contains);
    }
}
