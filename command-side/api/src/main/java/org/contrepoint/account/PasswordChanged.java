package org.contrepoint.account;

import java.time.Instant;
import org.contrepoint.message.EventName;

/** The password of a login was changed; what it was or is appears nowhere. */
@EventName("contrepoint.account.password-changed")
public record PasswordChanged(AccountId accountId, NotePasswordChange.Means means, Instant at)
        implements AccountEvent {}
