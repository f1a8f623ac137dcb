package org.contrepoint.view.account;

import org.contrepoint.account.AccountId;

/** One account by its id. Answer: an {@link AccountView}, or nothing. */
public record FindAccount(AccountId accountId) {}
