package org.contrepoint.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** Opens a closed login again, with the password it had. */
public record ReopenAccount(@TargetAggregateIdentifier AccountId accountId, Actor by) {}
