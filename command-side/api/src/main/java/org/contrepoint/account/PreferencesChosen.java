package org.contrepoint.account;

import java.time.Instant;
import org.contrepoint.message.EventName;

/** The owner of a login chose how it is written to. */
@EventName("contrepoint.account.preferences-chosen")
public record PreferencesChosen(AccountId accountId, String language, NoticeFrequency notices, Instant at)
        implements AccountEvent {}
