package org.contrepoint.account;

import java.time.Instant;
import org.contrepoint.message.EventName;

/** A guardian has a login from now on; there is never a second one. */
@EventName("contrepoint.account.guardian-login-taken")
public record GuardianLoginTaken(GuardianLoginId guardianLoginId, AccountId accountId, Instant at)
        implements AccountEvent {}
