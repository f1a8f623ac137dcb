package org.contrepoint.domain.review;

import static org.awaitility.Awaitility.await;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.CLOCK;
import static org.contrepoint.domain.Cast.DELEGATIONS;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SCHOOLS;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.STANDARD;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.Cast.with;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.SimpleDeadlineManager;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.contrepoint.domain.delegation.Delegations;
import org.contrepoint.domain.document.DocumentTypes;
import org.contrepoint.domain.document.FolderAggregate;
import org.contrepoint.domain.document.FolderOwners;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.school.SchoolList;
import org.contrepoint.domain.student.StudentAggregate;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.RegisterStudent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A record, its review and the saga between them, in memory, with cached aggregates. */
abstract class FlowTest {
    private Configuration axon;

    @BeforeEach
    void start() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(
                        configuration -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .registerComponent(Clock.class, configuration -> CLOCK)
                .registerComponent(Delegations.class, configuration -> DELEGATIONS)
                .registerComponent(FieldPolicies.class, configuration -> STANDARD)
                .registerComponent(SchoolList.class, configuration -> SCHOOLS)
                .registerComponent(
                        DeadlineManager.class,
                        configuration -> SimpleDeadlineManager.builder()
                                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                                .build())
                .configureAggregate(cached(Review.class))
                .registerComponent(FolderOwners.class, configuration -> FolderAggregate.OWNERS)
                .registerComponent(DocumentTypes.class, configuration -> FolderAggregate.TYPES)
                .configureAggregate(cached(FolderAggregate.TYPE))
                .configureAggregate(cached(StudentAggregate.TYPE));
        configurer.eventProcessing(processing -> processing
                .registerSaga(ApprovalSaga.class)
                .registerTrackingEventProcessor(
                        "approval-saga", Configuration::eventStore, configuration -> fromTheFirstEvent()));
        axon = configurer.start();
        send(new RegisterStudent(LEA, SAINT_JUNIEN, lea().families(), valuesOfLea()));
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    /** Without it the saga would begin at whatever event is the last when its thread starts. */
    private static TrackingEventProcessorConfiguration fromTheFirstEvent() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andInitialTrackingToken(StreamableMessageSource::createTailToken);
    }

    private static <T> AggregateConfigurer<T> cached(Class<T> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCache(configuration -> new WeakReferenceCache());
    }

    void propose(RequestId requestId, String... codesAndTexts) {
        Map<String, String> wanted = with(valuesOfLea(), codesAndTexts);
        send(new ProposeStudentIdentity(LEA, LEMAIRE, requestId, valuesOfLea(), wanted, CLAIRE_LEMAIRE));
    }

    void decide(RequestId requestId, int revision, ItemDecision... decisions) {
        send(new DecideItems(requestId, revision, List.of(decisions), SECRETARIAT));
    }

    EventProcessor saga() {
        return axon.eventProcessingConfiguration()
                .eventProcessor("approval-saga")
                .orElseThrow();
    }

    void send(Object command) {
        axon.getComponent(CommandGateway.class).sendAndWait(command);
    }

    <E> E awaitEvent(Object aggregate, Class<E> type) {
        return await().until(
                        () -> events(aggregate).stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    List<Object> events(Object aggregate) {
        return axon.eventStore()
                .readEvents(aggregate.toString())
                .asStream()
                .map(event -> (Object) event.getPayload())
                .toList();
    }
}
