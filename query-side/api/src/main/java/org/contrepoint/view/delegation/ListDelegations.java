package org.contrepoint.view.delegation;

import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.site.SiteId;

/** Delegations given for some sites or to an officer, latest first, at most 100. Answer: a list of {@link DelegationView}. */
public record ListDelegations(Set<SiteId> sites, AccountId officer) {}
