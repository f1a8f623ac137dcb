package org.contrepoint.account;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** The owner of a login was invited to choose a password; neither link nor code appears anywhere. */
@EventName("contrepoint.account.invited")
public record AccountInvited(AccountId accountId, InvitationMeans means, Actor by, Instant at)
        implements AccountEvent {}
