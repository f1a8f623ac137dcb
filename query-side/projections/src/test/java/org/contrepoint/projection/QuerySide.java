package org.contrepoint.projection;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Provenance;
import org.contrepoint.family.FamilyId;
import org.contrepoint.view.live.TopicMoved;
import org.contrepoint.view.live.WatchTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** The query side on a log in memory and a real PostgreSQL. */
final class QuerySide implements AutoCloseable {

    static final List<String> PROCESSORS = List.of(
            "sites",
            "accounts",
            "directory",
            "records",
            "requests",
            "timeline",
            "tasks",
            "policies",
            "batches",
            "delegations",
            "teaching",
            "schools",
            "documents");

    static final List<String> TABLES = List.of(
            "sites",
            "site_texts",
            "accounts",
            "directory",
            "families",
            "records",
            "requests",
            "request_tallies",
            "timeline",
            "timeline_requests",
            "tasks",
            "task_origins",
            "policies",
            "batches",
            "delegations",
            "courses",
            "course_students",
            "course_rolls",
            "course_evaluations",
            "schools",
            "school_imports",
            "document_types",
            "documents",
            "folder_lines");

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, Long> delivered = new HashMap<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final QueryGateway queries;
    private final Configuration axon;

    private QuerySide(Clock clock, int batchSize) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        queries = DefaultQueryGateway.builder().queryBus(bus).build();
        context.registerBean(ConnectionFactory.class, () -> Database.CONNECTIONS);
        context.registerBean(DatabaseClient.class, () -> DatabaseClient.create(Database.CONNECTIONS));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(QueryUpdateEmitter.class, bus::queryUpdateEmitter);
        context.registerBean(QueryGateway.class, () -> queries);
        context.register(QuerySideConfiguration.class);
        context.refresh();
        axon = configure(bus, batchSize);
        axon.start();
    }

    /** An empty log and empty tables; batches of 3 make events meet, and split histories. */
    static QuerySide at(Clock clock) {
        return at(clock, 3);
    }

    static QuerySide at(Clock clock, int batchSize) {
        Database.clear();
        return new QuerySide(clock, batchSize);
    }

    private Configuration configure(SimpleQueryBus bus, int batchSize) {
        var settings = TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(batchSize)
                .andEventAvailabilityTimeout(20, TimeUnit.MILLISECONDS);
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> log)
                .configureQueryBus(c -> bus);
        var processing = configurer.eventProcessing();
        processing.usingTrackingEventProcessors();
        processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
        PROCESSORS.forEach(name -> processing.registerTrackingEventProcessorConfiguration(name, c -> settings));
        context.getBeansWithAnnotation(Component.class).values().forEach(bean -> {
            configurer.registerQueryHandler(c -> bean);
            if (bean.getClass().isAnnotationPresent(ProcessingGroup.class)) {
                processing.registerEventHandler(c -> bean);
            }
        });
        return configurer.buildConfiguration();
    }

    /** Appends events in their order, each next in its aggregate. */
    void happened(@Nullable Actor actor, Object... events) {
        for (Object event : events) {
            String aggregate = History.aggregateOf(event);
            append(aggregate, positions.merge(aggregate, 0L, (last, zero) -> last + 1), event, provenance(actor));
        }
    }

    /** Brings events a second time, each at the position that it had. */
    void deliveredAgain(Object... events) {
        for (Object event : events) {
            String aggregate = History.aggregateOf(event);
            append(aggregate, delivered.merge(aggregate, 0L, (last, zero) -> last + 1), event, Map.of());
        }
    }

    /** Appends what an officer does for a family. */
    void happenedFor(FamilyId family, Actor officer, Object event) {
        String aggregate = History.aggregateOf(event);
        Map<String, Object> provenance = new HashMap<>(provenance(officer));
        provenance.put(Provenance.ACTING_FOR, family.toString());
        append(aggregate, positions.merge(aggregate, 0L, (last, zero) -> last + 1), event, provenance);
    }

    private static Map<String, ?> provenance(@Nullable Actor actor) {
        return actor == null
                ? Map.of()
                : Map.of(
                        Provenance.ACTOR, actor.account().toString(),
                        Provenance.ROLE, actor.role().name());
    }

    private void append(String aggregate, long position, Object event, Map<String, ?> provenance) {
        DomainEventMessage<?> message =
                new GenericDomainEventMessage<>("record", aggregate, position, event, MetaData.from(provenance));
        axon.eventStore().publish(message);
    }

    /** Waits until every projection has seen the whole log. */
    void caughtUp() {
        long head = log.createHeadToken().position().orElse(-1);
        PROCESSORS.forEach(name -> Awaitility.await(name)
                .pollDelay(0, TimeUnit.MILLISECONDS)
                .pollInterval(10, TimeUnit.MILLISECONDS)
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> {
                    var status = processor(name).processingStatus();
                    return status.size() == 1
                            && status.values().stream()
                                    .allMatch(s -> s.isCaughtUp()
                                            && s.getCurrentPosition().orElse(-1) >= head);
                }));
    }

    /** Rebuilds one projection from the whole log. */
    void replay(String name) {
        TrackingEventProcessor processor = processor(name);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        caughtUp();
    }

    <R> @Nullable R one(Object query, Class<R> type) {
        return queries.query(query, ResponseTypes.instanceOf(type)).join();
    }

    <R> List<R> list(Object query, Class<R> type) {
        return queries.query(query, ResponseTypes.multipleInstancesOf(type)).join();
    }

    QueryGateway queries() {
        return queries;
    }

    /** Waits until news that are sent now arrive. */
    void listening() {
        var echo = new java.util.concurrent.atomic.AtomicBoolean();
        var topic = "echo-" + java.util.UUID.randomUUID();
        var watch = queries.subscriptionQuery(
                new WatchTopics(Set.of(topic)),
                ResponseTypes.multipleInstancesOf(TopicMoved.class),
                ResponseTypes.instanceOf(TopicMoved.class));
        watch.updates().subscribe(moved -> echo.set(true));
        var jdbc = new JdbcTemplate(Database.DATA_SOURCE);
        Awaitility.await().until(() -> {
            jdbc.queryForList("select pg_notify('contrepoint_live', ?)", topic);
            return echo.get();
        });
        watch.cancel();
    }

    private TrackingEventProcessor processor(String name) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(name, TrackingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public void close() {
        axon.shutdown();
        context.close();
    }
}
