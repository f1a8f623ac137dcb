package org.contrepoint.domain.family;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.family.EraseFamily;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.FamilyRefusal.ErasureNeedsReason;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.message.Refused;
import org.jspecify.annotations.Nullable;

/** A household is registered at a site; one day it may be erased, for a reason and with a reference. */
@Aggregate(cache = "aggregateCache")
class Family {
    @AggregateIdentifier
    private @Nullable FamilyId familyId;

    private boolean erased;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void register(RegisterFamily command, Clock clock) {
        if (familyId == null) {
            apply(new FamilyRegistered(
                    command.familyId(), command.siteId(), command.name().strip(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(FamilyRegistered event) {
        familyId = event.familyId();
    }

    @CommandHandler
    void erase(EraseFamily command, Clock clock) {
        if (command.reason().isBlank() || command.reference().isBlank()) {
            throw new Refused(new ErasureNeedsReason());
        }
        if (!erased) {
            apply(new FamilyErased(
                    command.familyId(),
                    List.copyOf(command.guardians()),
                    List.copyOf(command.students()),
                    command.reason().strip(),
                    command.reference().strip(),
                    command.by(),
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(FamilyErased event) {
        erased = true;
    }
}
