package org.contrepoint.domain.delegation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationEnded;
import org.contrepoint.delegation.DelegationGiven;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.delegation.DelegationRefusal.DatesOutOfRange;
import org.contrepoint.delegation.DelegationRefusal.DelegationToOneself;
import org.contrepoint.delegation.DelegationRefusal.NotYourDelegation;
import org.contrepoint.delegation.DelegationRefusal.ReasonMissing;
import org.contrepoint.delegation.EndDelegation;
import org.contrepoint.delegation.GiveDelegation;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.message.Refused;
import org.jspecify.annotations.Nullable;

/** An officer lets a colleague examine a site's requests, from one day to another; it may end earlier, once. */
@Aggregate(cache = "aggregateCache")
class Delegation {
    static final int LONGEST_REASON = 500;
    private static final int LONGEST_IN_YEARS = 1;

    @AggregateIdentifier
    private @Nullable DelegationId delegationId;

    private @Nullable AccountId from;
    private boolean ended;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void give(GiveDelegation command, Clock clock) {
        if (delegationId != null) {
            return;
        }
        AccountId giver = command.from().account();
        if (giver.equals(command.to())) {
            throw new Refused(new DelegationToOneself());
        }
        demandDates(command, SchoolCalendar.today(clock));
        String reason = command.reason().strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new Refused(new ReasonMissing());
        }
        apply(new DelegationGiven(
                command.delegationId(),
                command.site(),
                giver,
                command.to(),
                command.firstDay(),
                command.lastDay(),
                reason,
                clock.instant()));
    }

    private static void demandDates(GiveDelegation command, LocalDate today) {
        LocalDate first = command.firstDay();
        LocalDate last = command.lastDay();
        if (first.isBefore(today) || last.isBefore(first) || last.isAfter(first.plusYears(LONGEST_IN_YEARS))) {
            throw new Refused(new DatesOutOfRange());
        }
    }

    @EventSourcingHandler
    void on(DelegationGiven event) {
        delegationId = event.delegationId();
        from = event.from();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void end(EndDelegation command, Clock clock) {
        boolean allowed = command.by().account().equals(from) || command.by().role() == Role.ADMIN;
        if (delegationId == null || !allowed) {
            throw new Refused(new NotYourDelegation());
        }
        if (!ended) {
            apply(new DelegationEnded(command.delegationId(), command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(DelegationEnded event) {
        ended = true;
    }
}
