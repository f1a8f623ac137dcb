package org.contrepoint.platform.messaging;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.contrepoint.platform.database.DatabaseConfiguration;
import org.contrepoint.platform.database.EmbeddedDatabase;
import org.contrepoint.platform.serial.Upcasters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * The log, the positions in it, the sagas and the parked events, in PostgreSQL. With Axon Server the log is there, the
 * rest stays here.
 */
@AutoConfiguration(
        after = DatabaseConfiguration.class,
        before = {JpaAutoConfiguration.class, JdbcAutoConfiguration.class, AxonAutoConfiguration.class})
public class EventStoreConfiguration {

    /**
     * How long an event's number may stay missing before readers stop waiting for it. A gap given up too early is an
     * event never projected, so it lies far above the longest transaction.
     */
    private static final int GAP_TIMEOUT_MILLIS = 600_000;

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new DuplicateKeys();
    }

    /** The way in for events of older revisions. */
    @Bean
    EventUpcasterChain upcasters() {
        return Upcasters.chain();
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EventStorageEngine eventStorageEngine(
            Serializer defaultSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            PersistenceExceptionResolver persistenceExceptionResolver,
            EventUpcasterChain upcasters,
            Configuration axon,
            ConnectionProvider connections,
            TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .schema(Tables.events())
                .snapshotSerializer(defaultSerializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(upcasters)
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(persistenceExceptionResolver)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .gapTimeout(GAP_TIMEOUT_MILLIS)
                .build();
    }

    /** Events of this process are seen at once; those of another process after the fetch delay. */
    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EmbeddedEventStore eventStore(EventStorageEngine engine, Configuration axon) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(200)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                .build();
    }

    /**
     * On the embedded database there is one node at a time, always the same one: it goes on at once where a killed
     * process stopped. Nodes that share a database wait for the dead one's claims to lapse.
     */
    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer defaultSerializer,
            ObjectProvider<EmbeddedDatabase> embedded,
            @Value("${contrepoint.claim-timeout:5s}") Duration claimTimeout) {
        JdbcTokenStore.Builder store = JdbcTokenStore.builder()
                .schema(Tables.tokens())
                .connectionProvider(connections)
                .serializer(defaultSerializer)
                .claimTimeout(claimTimeout);
        embedded.ifAvailable(single -> store.nodeId("embedded"));
        return store.build();
    }

    @Bean
    SagaSqlSchema sagaSqlSchema() {
        return new PostgresSagaSqlSchema(Tables.sagas());
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return Tables.deadLetters();
    }
}
