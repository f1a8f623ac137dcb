package org.contrepoint.delegation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.site.SiteId;

/**
 * An officer lets a colleague of another site examine the requests of theirs, from one day to another. Giving it again
 * changes nothing.
 *
 * @param site the site whose requests are meant; one of the giver's
 * @param to the colleague
 * @param lastDay included
 * @param reason why, in the officer's words
 */
public record GiveDelegation(
        @TargetAggregateIdentifier DelegationId delegationId,
        SiteId site,
        Actor from,
        AccountId to,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason) {}
