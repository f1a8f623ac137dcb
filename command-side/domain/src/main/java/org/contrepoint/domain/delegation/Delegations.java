package org.contrepoint.domain.delegation;

import java.time.LocalDate;
import org.contrepoint.account.AccountId;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.site.SiteId;

/** Who lets whom examine the requests of a site, as the log says at this very moment. */
@FunctionalInterface
public interface Delegations {
    /** Whoever gave that delegation to the officer; refused when there is none for that site on that day. */
    AccountId grantor(DelegationId delegation, AccountId officer, SiteId site, LocalDate day);
}
