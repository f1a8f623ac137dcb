package org.contrepoint.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.CLOCK;
import static org.contrepoint.domain.Cast.DELEGATIONS;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.RECORD_OF_LEA;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.line;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.SimpleDeadlineManager;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.contrepoint.domain.delegation.Delegations;
import org.contrepoint.domain.review.ReviewAggregate;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchAdvanced;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.NoteBatchResults;
import org.contrepoint.review.batch.StartBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch, its saga and the reviews together. */
class BatchFlowTest {
    private static final BatchId BATCH = BatchId.of(new UUID(1, 40));
    private static final int SIZE = 34;
    private static final List<RequestId> REQUESTS = IntStream.range(0, SIZE)
            .mapToObj(number -> RequestId.of(new UUID(7, number)))
            .toList();

    private Configuration axon;

    @BeforeEach
    void start() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(
                        configuration -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .registerComponent(Clock.class, configuration -> CLOCK)
                .registerComponent(Delegations.class, configuration -> DELEGATIONS)
                .registerComponent(
                        DeadlineManager.class,
                        configuration -> SimpleDeadlineManager.builder()
                                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                                .build())
                .configureAggregate(ReviewAggregate.TYPE)
                .configureAggregate(Batch.class);
        configurer.eventProcessing(processing -> processing
                .registerSaga(BatchSaga.class)
                .registerTrackingEventProcessor(
                        "batch-saga",
                        Configuration::eventStore,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken)));
        axon = configurer.start();
        REQUESTS.forEach(this::open);
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void each_request_is_decided_once_or_told_why_not() {
        RequestId withdrawn = REQUESTS.get(3);
        RequestId unknown = RequestId.of(new UUID(8, 8));
        send(new WithdrawRequest(withdrawn, CLAIRE_LEMAIRE));
        List<BatchEntry> entries = IntStream.rangeClosed(0, SIZE)
                .mapToObj(number -> new BatchEntry(number == SIZE ? unknown : REQUESTS.get(number), 1))
                .toList();

        send(new StartBatch(BATCH, entries, SECRETARIAT, null));
        await().until(() -> finished(BATCH));

        List<BatchResult> results = results();
        assertThat(results)
                .extracting(BatchResult::requestId)
                .containsExactlyElementsOf(
                        entries.stream().map(BatchEntry::requestId).toList());
        assertThat(results)
                .filteredOn(result -> result.refusal() != null)
                .containsExactly(
                        BatchResult.refused(withdrawn, "review.closed"),
                        BatchResult.refused(unknown, "review.unknown-request"));
        assertThat(results).noneMatch(BatchResult::failed);
        assertThat(REQUESTS)
                .filteredOn(requestId -> !requestId.equals(withdrawn))
                .allSatisfy(this::isDecidedOnce);
    }

    @Test
    void requests_that_were_decided_before_a_crash_are_reported_and_not_decided_again() {
        REQUESTS.stream().limit(5).forEach(request -> send(new AcceptClean(request, 1, BATCH, SECRETARIAT, null)));

        send(new StartBatch(BATCH, entries(), SECRETARIAT, null));
        await().until(() -> finished(BATCH));

        assertThat(results())
                .hasSize(SIZE)
                .allSatisfy(
                        result -> assertThat(result.accepted()).containsExactly(line(result.requestId(), "firstName")));
        assertThat(REQUESTS).allSatisfy(this::isDecidedOnce);
    }

    @Test
    void a_report_that_was_made_before_a_crash_is_gone_on_with() {
        List<BatchResult> before = REQUESTS.stream()
                .limit(5)
                .map(request -> BatchResult.refused(request, "review.claimed-by-another"))
                .toList();
        send(new StartBatch(BATCH, entries(), SECRETARIAT, null));
        send(new NoteBatchResults(BATCH, before));
        await().until(() -> finished(BATCH));

        assertThat(results()).extracting(BatchResult::requestId).containsExactlyInAnyOrderElementsOf(REQUESTS);
    }

    @Test
    void a_second_batch_over_the_same_requests_finds_that_they_moved() {
        BatchId second = BatchId.of(new UUID(1, 41));
        send(new StartBatch(BATCH, entries(), SECRETARIAT, null));
        send(new StartBatch(second, entries(), SECRETARIAT, null));
        await().until(() -> finished(BATCH) && finished(second));

        assertThat(REQUESTS).allSatisfy(this::isDecidedOnce);
    }

    private static List<BatchEntry> entries() {
        return REQUESTS.stream().map(request -> new BatchEntry(request, 1)).toList();
    }

    private boolean finished(BatchId batch) {
        return events(batch).stream().anyMatch(BatchFinished.class::isInstance);
    }

    private void isDecidedOnce(RequestId requestId) {
        assertThat(events(requestId))
                .filteredOn(ReviewDecided.class::isInstance)
                .hasSize(1);
    }

    private void open(RequestId request) {
        List<ReviewItem> lines = List.of(new ReviewItem(line(request, "firstName"), "firstName"));
        send(new OpenReview(request, RECORD_OF_LEA, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, lines));
    }

    private void send(Object command) {
        axon.getComponent(CommandGateway.class).sendAndWait(command);
    }

    private List<BatchResult> results() {
        return events(BATCH).stream()
                .filter(BatchAdvanced.class::isInstance)
                .flatMap(event -> ((BatchAdvanced) event).results().stream())
                .toList();
    }

    private List<Object> events(Object aggregate) {
        return axon.eventStore()
                .readEvents(aggregate.toString())
                .asStream()
                .map(event -> (Object) event.getPayload())
                .toList();
    }
}
