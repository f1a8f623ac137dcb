package org.contrepoint.domain.delegation;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.account.AccountId;
import org.contrepoint.delegation.DelegationEnded;
import org.contrepoint.delegation.DelegationGiven;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.delegation.DelegationRefusal.NoSuchDelegation;
import org.contrepoint.message.Refused;
import org.contrepoint.site.SiteId;
import org.springframework.stereotype.Component;

/** Reads a delegation's own events: a view could still show one that ended a moment ago. */
@Component
class LoggedDelegations implements Delegations {
    private final EventStore log;

    LoggedDelegations(EventStore log) {
        this.log = log;
    }

    @Override
    public AccountId grantor(DelegationId delegation, AccountId officer, SiteId site, LocalDate day) {
        List<?> story = log.readEvents(delegation.toString())
                .asStream()
                .map(EventMessage::getPayload)
                .toList();
        boolean ended = story.stream().anyMatch(DelegationEnded.class::isInstance);
        return story.stream()
                .filter(DelegationGiven.class::isInstance)
                .map(DelegationGiven.class::cast)
                .filter(given -> !ended && covers(given, officer, site, day))
                .map(DelegationGiven::from)
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchDelegation()));
    }

    private static boolean covers(DelegationGiven given, AccountId officer, SiteId site, LocalDate day) {
        return given.to().equals(officer)
                && given.site().equals(site)
                && !day.isBefore(given.firstDay())
                && !day.isAfter(given.lastDay());
    }
}
