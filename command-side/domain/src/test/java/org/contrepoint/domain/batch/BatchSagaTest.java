package org.contrepoint.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.batch.BatchTest.BATCH;
import static org.contrepoint.domain.batch.BatchTest.FIRST;
import static org.contrepoint.domain.batch.BatchTest.SECOND;
import static org.contrepoint.domain.batch.BatchTest.advanced;
import static org.contrepoint.domain.batch.BatchTest.started;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.saga.SagaTestFixture;
import org.contrepoint.message.Refused;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewRefusal.ReviewClosedAlready;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchRefusal.NothingClean;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.NoteBatchResults;
import org.contrepoint.review.batch.SkippedItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a batch is done, whatever single requests answer. */
class BatchSagaTest {
    private final SagaTestFixture<BatchSaga> saga = new SagaTestFixture<>(BatchSaga.class);
    private final Map<Object, RuntimeException> failures = new HashMap<>();

    @BeforeEach
    void requestsAnswer() {
        saga.setCallbackBehavior(this::answer);
    }

    @Test
    void each_request_is_asked_at_the_revision_that_the_officer_saw_and_reported() {
        saga.givenNoPriorActivity()
                .whenPublishingA(started(FIRST, SECOND))
                .expectDispatchedCommands(accept(FIRST), accept(SECOND), note(accepted(FIRST), accepted(SECOND)))
                .expectActiveSagas(1)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_batch_goes_on_ten_requests_at_a_time() {
        BatchEntry[] entries = entries(23);
        saga.givenNoPriorActivity().whenPublishingA(started(entries)).expectDispatchedCommands(chunk(entries, 0, 10));
        saga.whenPublishingA(advanced(13, results(entries, 0, 10))).expectDispatchedCommands(chunk(entries, 10, 20));
        saga.whenPublishingA(advanced(3, results(entries, 10, 20))).expectDispatchedCommands(chunk(entries, 20, 23));
    }

    @Test
    void a_report_that_comes_again_after_a_crash_leads_to_the_same_next_requests() {
        BatchEntry[] entries = entries(23);
        saga.givenAPublished(started(entries))
                .andThenAPublished(advanced(13, results(entries, 0, 10)))
                .whenPublishingA(advanced(13, results(entries, 0, 10)))
                .expectDispatchedCommands(chunk(entries, 10, 20));
    }

    @Test
    void the_saga_ends_with_its_batch() {
        saga.givenAPublished(started(FIRST))
                .andThenAPublished(advanced(0, accepted(FIRST)))
                .whenPublishingA(new BatchFinished(BATCH, NOW))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_refusal_is_a_result_and_the_batch_goes_on() {
        failures.put(FIRST_REQUEST, new Refused(new RevisionMoved(1, 3)));
        failures.put(SECOND_REQUEST, new Refused(new ReviewClosedAlready(RequestState.WITHDRAWN)));
        saga.givenNoPriorActivity()
                .whenPublishingA(started(FIRST, SECOND))
                .expectDispatchedCommands(
                        accept(FIRST),
                        accept(SECOND),
                        note(
                                BatchResult.refused(FIRST_REQUEST, "review.revision-moved"),
                                BatchResult.refused(SECOND_REQUEST, "review.closed")))
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_request_in_which_nothing_is_clean_is_reported_line_by_line() {
        List<SkippedItem> skipped =
                List.of(new SkippedItem(line(FIRST_REQUEST, "firstName"), SkippedItem.Why.CONFLICT));
        failures.put(FIRST_REQUEST, new Refused(new NothingClean(skipped)));
        saga.givenNoPriorActivity()
                .whenPublishingA(started(FIRST))
                .expectDispatchedCommands(
                        accept(FIRST),
                        note(new BatchResult(FIRST_REQUEST, List.of(), skipped, "batch.nothing-clean", false)));
    }

    @Test
    void a_request_that_fails_is_tried_again_once_the_others_are_done() {
        failures.put(FIRST_REQUEST, new IllegalStateException("the database is away"));
        saga.givenCurrentTime(NOW)
                .whenPublishingA(started(FIRST, SECOND))
                .expectDispatchedCommands(accept(FIRST), accept(SECOND), note(accepted(SECOND)));
        saga.whenPublishingA(advanced(1, accepted(SECOND)))
                .expectNoDispatchedCommands()
                .expectScheduledDeadlineWithName(Duration.ofSeconds(1), BatchSaga.RETRY);
        failures.clear();
        saga.whenTimeElapses(Duration.ofSeconds(1)).expectDispatchedCommands(accept(FIRST), note(accepted(FIRST)));
    }

    @Test
    void a_request_that_fails_for_good_is_reported_as_failed() throws Exception {
        failures.put(FIRST_REQUEST, new IllegalStateException("the database is away"));
        saga.givenCurrentTime(NOW)
                .andThenAPublished(started(FIRST))
                .andThenTimeElapses(Duration.ofSeconds(1))
                .andThenTimeElapses(Duration.ofSeconds(10))
                .andThenTimeElapses(Duration.ofMinutes(1))
                .whenTimeElapses(Duration.ofMinutes(5))
                .expectDispatchedCommands(accept(FIRST), note(BatchResult.failed(FIRST_REQUEST)))
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_report_that_fails_is_made_again() {
        failures.put(BATCH, new IllegalStateException("the database is away"));
        saga.givenCurrentTime(NOW)
                .whenPublishingA(started(FIRST))
                .expectScheduledDeadlineWithName(Duration.ofSeconds(1), BatchSaga.RETRY);
        failures.clear();
        saga.whenTimeElapses(Duration.ofSeconds(1)).expectDispatchedCommands(accept(FIRST), note(accepted(FIRST)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 20, 500})
    void every_request_of_a_batch_is_asked_exactly_once_when_all_answer(int size) {
        BatchWork work = new BatchWork();
        work.add(List.of(entries(size)));
        int asked = 0;
        for (List<BatchWork.Step> next = work.next(false); !next.isEmpty(); next = work.next(false)) {
            asked += next.size();
            work.done(next.stream().map(step -> accepted(step.entry())).toList());
        }
        assertThat(asked).isEqualTo(size);
    }

    @Test
    void what_is_left_to_do_survives_in_the_saga_store() {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        BatchWork work = new BatchWork();
        work.add(List.of(FIRST, SECOND));
        work.failed(work.next(false).getFirst());
        String kept = serializer.serialize(work, String.class).getData();
        BatchWork found = serializer.deserialize(
                new SimpleSerializedObject<>(kept, String.class, serializer.typeForClass(BatchWork.class)));
        assertThat(found.next(false)).extracting(BatchWork.Step::entry).containsExactly(SECOND);
        assertThat(found.next(true)).isEqualTo(work.next(true));
    }

    private Object answer(Object command, MetaData metaData) {
        Object about = command instanceof AcceptClean accept ? accept.requestId() : BATCH;
        if (failures.containsKey(about)) {
            throw failures.get(about);
        }
        return command instanceof AcceptClean accept
                ? accepted(new BatchEntry(accept.requestId(), accept.revision()))
                : command;
    }

    private static BatchEntry[] entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new BatchEntry(RequestId.of(new UUID(1, number)), 1))
                .toArray(BatchEntry[]::new);
    }

    private static BatchResult[] results(BatchEntry[] entries, int from, int to) {
        return Stream.of(entries)
                .skip(from)
                .limit(to - from)
                .map(BatchSagaTest::accepted)
                .toArray(BatchResult[]::new);
    }

    private static Object[] chunk(BatchEntry[] entries, int from, int to) {
        return Stream.concat(
                        Stream.of(entries).skip(from).limit(to - from).map(BatchSagaTest::accept),
                        Stream.of(note(results(entries, from, to))))
                .toArray();
    }

    private static AcceptClean accept(BatchEntry entry) {
        return new AcceptClean(entry.requestId(), entry.revision(), BATCH, SECRETARIAT, null);
    }

    private static BatchResult accepted(BatchEntry entry) {
        return new BatchResult(
                entry.requestId(), List.of(line(entry.requestId(), "firstName")), List.of(), null, false);
    }

    private static NoteBatchResults note(BatchResult... results) {
        return new NoteBatchResults(BATCH, List.of(results));
    }
}
