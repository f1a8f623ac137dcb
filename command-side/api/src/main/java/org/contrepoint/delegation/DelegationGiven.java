package org.contrepoint.delegation;

import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.account.AccountId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.site.SiteId;

/** An officer let a colleague examine the requests of a site, from one day to another. */
@EventName("contrepoint.delegation.given")
public record DelegationGiven(
        DelegationId delegationId,
        SiteId site,
        @DataSubject AccountId from,
        AccountId to,
        LocalDate firstDay,
        LocalDate lastDay,
        @Personal String reason,
        Instant at)
        implements DelegationEvent {}
