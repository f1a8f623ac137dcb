package org.contrepoint.account;

/** What can happen to a login. */
public sealed interface AccountEvent permits AccountOpened, PasswordChanged, PreferencesChosen {
    AccountId accountId();
}
