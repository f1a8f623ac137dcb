package org.contrepoint.platform.messaging;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.LoggingQueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.contrepoint.platform.database.DatabaseConfiguration;
import org.contrepoint.platform.parking.SagaGroup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** How commands and events travel: transactions, provenance, retries, the aggregates kept in memory, the clock. */
@AutoConfiguration(
        after = DatabaseConfiguration.class,
        before = {
            InfraConfiguration.class,
            AxonAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class
        })
public class MessagingConfiguration {

    /** Dates are those of the school: « today » is not yet yesterday's UTC. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${contrepoint.time-zone:Europe/Paris}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    CorrelationDataProvider provenanceRelay() {
        return new ProvenanceRelay();
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(
            TransactionManager transactions, Configuration axon, DuplicateCommandHandlerResolver duplicates) {
        AsynchronousCommandBus bus = AsynchronousCommandBus.builder()
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("command-", 0).factory()))
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** Without transactions: what answers reads through R2DBC, and must not hold a JDBC connection meanwhile. */
    @Bean
    @Qualifier("localSegment")
    SimpleQueryBus queryBus(Configuration axon) {
        return SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .errorHandler(axon.getComponent(
                        QueryInvocationErrorHandler.class,
                        () -> LoggingQueryInvocationErrorHandler.builder().build()))
                .queryUpdateEmitter(axon.getComponent(QueryUpdateEmitter.class))
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class))
                .build();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService retryTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("command-retry").factory());
    }

    @Bean
    CommandGateway commandGateway(CommandBus commandBus, ScheduledExecutorService retryTimer) {
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(new ConflictRetry(retryTimer))
                .build();
    }

    @Bean
    Cache aggregateCache() {
        return new AggregateCache();
    }

    /**
     * An event whose handling fails is never skipped: it is parked where the group has a dead-letter queue, as
     * projections, sagas and the other reactions have, and tried again otherwise. Reactions with effects start at the tail without counting what they find
     * there as a replay, which they would ignore. Mails alone begin where the log ends: a past that nobody was told of
     * stays untold.
     */
    @Bean
    ConfigurerModule eventHandlingDefaults() {
        TrackingEventProcessorConfiguration reactions =
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken);
        TrackingEventProcessorConfiguration news = TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andInitialTrackingToken(StreamableMessageSource::createHeadToken);
        return configurer -> configurer.eventProcessing(processing -> {
            processing
                    .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                    .registerTrackingEventProcessor("erasure", Configuration::eventStore, axon -> reactions)
                    .registerTrackingEventProcessor("file-erasure", Configuration::eventStore, axon -> reactions)
                    .registerTrackingEventProcessor("mails", Configuration::eventStore, axon -> news);
            SagaGroup.ALL.forEach(group -> processing.registerTrackingEventProcessor(
                    group.name(), Configuration::eventStore, axon -> reactions));
        });
    }
}
