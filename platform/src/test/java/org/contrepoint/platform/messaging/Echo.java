package org.contrepoint.platform.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.SiteOpened;
import org.springframework.stereotype.Component;

/** The least there can be on both sides of the log: a command that makes an event, and somebody who hears it. */
@Component
@ProcessingGroup("sites")
class Echo {

    final Queue<EventMessage<SiteOpened>> heard = new ConcurrentLinkedQueue<>();
    final AtomicInteger conflicts = new AtomicInteger();

    private final EventStore eventStore;
    private final EventStorageEngine engine;
    private final TransactionManager transactions;

    Echo(EventStore eventStore, EventStorageEngine engine, TransactionManager transactions) {
        this.eventStore = eventStore;
        this.engine = engine;
        this.transactions = transactions;
    }

    @CommandHandler
    void handle(OpenSite command) {
        if (conflicts.getAndDecrement() > 0) {
            throw new ConcurrencyException("somebody was faster");
        }
        publish(opened(command.siteId()));
    }

    void publish(Object event) {
        eventStore.publish(GenericEventMessage.asEventMessage(event));
    }

    void append(SiteId site, long sequence) {
        transactions.executeInTransaction(() -> engine.appendEvents(new GenericDomainEventMessage<>(
                "Site", site.toString(), sequence, opened(site), MetaData.from(Map.of()))));
    }

    private static SiteOpened opened(SiteId site) {
        return new SiteOpened(site, "Conservatoire", "Lille", Instant.EPOCH);
    }

    @EventHandler
    void on(SiteOpened event, EventMessage<SiteOpened> message) {
        heard.add(message);
    }

    @EventHandler
    void on(FamilyRegistered event) {
        if (event.name().startsWith("Poison")) {
            throw new IllegalArgumentException("poison");
        }
    }
}
