package org.contrepoint.account;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** A closed login was opened again. */
@EventName("contrepoint.account.reopened")
public record AccountReopened(AccountId accountId, Actor by, Instant at) implements AccountEvent {}
