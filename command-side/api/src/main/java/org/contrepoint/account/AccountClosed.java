package org.contrepoint.account;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** A login was closed. */
@EventName("contrepoint.account.closed")
public record AccountClosed(AccountId accountId, Actor by, Instant at) implements AccountEvent {}
