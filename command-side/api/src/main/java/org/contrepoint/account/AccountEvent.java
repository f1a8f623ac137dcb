package org.contrepoint.account;

/** What can happen to a login. */
public sealed interface AccountEvent
        permits AccountOpened,
                AccountInvited,
                AccountClosed,
                AccountReopened,
                GuardianLoginTaken,
                PasswordChanged,
                PreferencesChosen {
    AccountId accountId();
}
