package org.contrepoint.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** Closes a login: nobody gets in with it any more, until it is reopened. */
public record CloseAccount(@TargetAggregateIdentifier AccountId accountId, Actor by) {}
