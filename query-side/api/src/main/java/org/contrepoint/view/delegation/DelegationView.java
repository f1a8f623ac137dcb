package org.contrepoint.view.delegation;

import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.account.AccountId;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A delegation.
 *
 * @param endedAt when it was ended before its last day
 */
public record DelegationView(
        DelegationId delegationId,
        SiteId site,
        AccountId from,
        String fromName,
        AccountId to,
        String toName,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        @Nullable Instant endedAt) {

    /** Whether the colleague may act under it on that day. */
    public boolean runsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
