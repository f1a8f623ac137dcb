package org.contrepoint.domain.site;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.SiteOpened;
import org.jspecify.annotations.Nullable;

/** An establishment opens once. */
@Aggregate(cache = "aggregateCache")
class Site {
    @AggregateIdentifier
    private @Nullable SiteId siteId;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenSite command, Clock clock) {
        if (siteId == null) {
            apply(new SiteOpened(command.siteId(), command.name(), command.city(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(SiteOpened event) {
        siteId = event.siteId();
    }
}
