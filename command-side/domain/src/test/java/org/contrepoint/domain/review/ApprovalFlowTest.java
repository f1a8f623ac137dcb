package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.CLOCK;
import static org.contrepoint.domain.Cast.DELEGATIONS;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.STANDARD;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.Cast.with;
import static org.contrepoint.domain.review.ReviewFixture.refuse;

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
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.student.StudentAggregate;
import org.contrepoint.message.Refused;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.SettledItem;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Record, review and saga together, from the proposal to the closed review, with cached aggregates. */
class ApprovalFlowTest {
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
                .registerComponent(
                        DeadlineManager.class,
                        configuration -> SimpleDeadlineManager.builder()
                                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                                .build())
                .configureAggregate(cached(Review.class))
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

    @Test
    void an_accepted_line_is_applied_a_refused_one_never_and_the_review_closes() {
        propose(FIRST_REQUEST, "firstName", "Léa-Rose", "schoolLevel", "CM2");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        decide(
                FIRST_REQUEST,
                1,
                ItemDecision.accept(line(FIRST_REQUEST, "firstName")),
                refuse(line(FIRST_REQUEST, "schoolLevel")));

        assertThat(awaitEvent(FIRST_REQUEST, ReviewClosed.class).outcome()).isEqualTo(RequestState.PARTLY_ACCEPTED);
        assertThat(awaitEvent(LEA, StudentIdentityChanged.class).items())
                .singleElement()
                .satisfies(item -> assertThat(item.after()).isEqualTo(Map.of("firstName", "Léa-Rose")));
        assertThat(awaitEvent(LEA, StudentProposalReleased.class).dropped())
                .containsExactly(line(FIRST_REQUEST, "schoolLevel"));
    }

    @Test
    void what_staff_changed_meanwhile_comes_back_to_them_as_a_conflict_and_their_second_word_holds() {
        propose(FIRST_REQUEST, "schoolLevel", "CM2");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        send(new CorrectStudent(LEA, Map.of("schoolLevel", "CM1"), SECRETARIAT));
        awaitEvent(LEA, StudentProposalConflicted.class);
        awaitEvent(FIRST_REQUEST, ItemsSettled.class);
        decide(FIRST_REQUEST, 2, ItemDecision.accept(line(FIRST_REQUEST, "schoolLevel")));

        assertThat(awaitEvent(FIRST_REQUEST, ReviewClosed.class).outcome()).isEqualTo(RequestState.ACCEPTED);
        awaitEvent(LEA, StudentIdentityChanged.class);
    }

    @Test
    void an_acceptance_on_its_way_never_overwrites_what_staff_correct_meanwhile() {
        propose(FIRST_REQUEST, "schoolLevel", "CM2");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        saga().shutDown();
        decide(FIRST_REQUEST, 1, ItemDecision.accept(line(FIRST_REQUEST, "schoolLevel")));
        send(new CorrectStudent(LEA, Map.of("schoolLevel", "CM1"), SECRETARIAT));
        saga().start();

        assertThat(awaitEvent(FIRST_REQUEST, ItemsSettled.class).items())
                .containsExactly(new SettledItem(line(FIRST_REQUEST, "schoolLevel"), ItemState.CONFLICT, NOW));
        assertThat(events(LEA)).noneMatch(StudentIdentityChanged.class::isInstance);
        decide(FIRST_REQUEST, 3, ItemDecision.accept(line(FIRST_REQUEST, "schoolLevel")));
        assertThat(awaitEvent(FIRST_REQUEST, ReviewClosed.class).outcome()).isEqualTo(RequestState.ACCEPTED);
        assertThat(awaitEvent(LEA, StudentIdentityChanged.class)
                        .items()
                        .getFirst()
                        .before())
                .isEqualTo(Map.of("schoolLevel", "CM1"));
    }

    @Test
    void a_newer_request_closes_the_older_one() {
        propose(FIRST_REQUEST, "schoolLevel", "CM2");
        propose(SECOND_REQUEST, "schoolLevel", "CM1");

        assertThat(awaitEvent(FIRST_REQUEST, ReviewClosed.class).outcome()).isEqualTo(RequestState.WITHDRAWN);
        awaitEvent(SECOND_REQUEST, ReviewOpened.class);
    }

    @Test
    void a_refused_command_leaves_nothing_behind_in_the_cache() {
        assertThatThrownBy(() -> decide(FIRST_REQUEST, 1, ItemDecision.accept(line(FIRST_REQUEST, "schoolLevel"))))
                .isInstanceOf(Refused.class);
        propose(FIRST_REQUEST, "schoolLevel", "CM2");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        assertThatThrownBy(() -> decide(FIRST_REQUEST, 7, ItemDecision.accept(line(FIRST_REQUEST, "schoolLevel"))))
                .isInstanceOf(Refused.class);
        decide(FIRST_REQUEST, 1, ItemDecision.accept(line(FIRST_REQUEST, "schoolLevel")));
        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
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

    private void propose(RequestId requestId, String... codesAndTexts) {
        Map<String, String> wanted = with(valuesOfLea(), codesAndTexts);
        send(new ProposeStudentIdentity(LEA, LEMAIRE, requestId, valuesOfLea(), wanted, CLAIRE_LEMAIRE));
    }

    private void decide(RequestId requestId, int revision, ItemDecision... decisions) {
        send(new DecideItems(requestId, revision, List.of(decisions), SECRETARIAT));
    }

    private EventProcessor saga() {
        return axon.eventProcessingConfiguration()
                .eventProcessor("approval-saga")
                .orElseThrow();
    }

    private void send(Object command) {
        axon.getComponent(CommandGateway.class).sendAndWait(command);
    }

    private <E> E awaitEvent(Object aggregate, Class<E> type) {
        return await().until(
                        () -> events(aggregate).stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<Object> events(Object aggregate) {
        return axon.eventStore()
                .readEvents(aggregate.toString())
                .asStream()
                .map(event -> (Object) event.getPayload())
                .toList();
    }
}
