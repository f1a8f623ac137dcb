package org.contrepoint.delegation;

import java.time.Instant;

/** What can happen to a delegation. */
public sealed interface DelegationEvent permits DelegationGiven, DelegationEnded {
    DelegationId delegationId();

    Instant at();
}
