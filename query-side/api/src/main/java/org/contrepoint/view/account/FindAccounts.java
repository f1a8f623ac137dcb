package org.contrepoint.view.account;

import java.util.Set;
import org.contrepoint.account.AccountId;

/** The accounts of some ids, those that there are. Answer: a list of {@link AccountView}. */
public record FindAccounts(Set<AccountId> accountIds) {}
