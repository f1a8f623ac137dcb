package org.contrepoint.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** Invites the owner of a login to choose a password; what they hold in hand from an earlier invitation ends. */
public record InviteAccount(@TargetAggregateIdentifier AccountId accountId, InvitationMeans means, Actor by) {}
