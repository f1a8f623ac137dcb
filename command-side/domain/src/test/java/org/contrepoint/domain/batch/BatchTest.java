package org.contrepoint.domain.batch;

import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchAdvanced;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchRefusal.BatchTooLarge;
import org.contrepoint.review.batch.BatchRefusal.EmptyBatch;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.BatchStarted;
import org.contrepoint.review.batch.NoteBatchResults;
import org.contrepoint.review.batch.StartBatch;
import org.junit.jupiter.api.Test;

/** What a batch takes on, and how its report grows. */
class BatchTest {
    static final BatchId BATCH = BatchId.of(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0040L));
    static final BatchEntry FIRST = new BatchEntry(FIRST_REQUEST, 1);
    static final BatchEntry SECOND = new BatchEntry(SECOND_REQUEST, 4);
    private static final BatchResult ACCEPTED =
            new BatchResult(FIRST_REQUEST, List.of(line(FIRST_REQUEST, "firstName")), List.of(), null, false);
    private static final BatchResult MOVED = BatchResult.refused(SECOND_REQUEST, "review.revision-moved");

    private final AggregateTestFixture<Batch> batch = fixture(Batch.class);

    @Test
    void a_batch_starts_once() {
        batch.givenNoPriorActivity().when(start(FIRST, SECOND)).expectEvents(started(FIRST, SECOND));
        fixture(Batch.class)
                .given(started(FIRST, SECOND))
                .when(start(FIRST))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_request_twice_counts_once() {
        batch.givenNoPriorActivity()
                .when(start(FIRST, SECOND, new BatchEntry(FIRST_REQUEST, 2)))
                .expectEvents(started(FIRST, SECOND));
    }

    @Test
    void a_batch_takes_one_request_at_least_and_five_hundred_at_most() {
        refused(new EmptyBatch(), start());
        refused(new BatchTooLarge(500), start(entries(501)));
        fixture(Batch.class).givenNoPriorActivity().when(start(entries(500))).expectEvents(started(entries(500)));
    }

    @Test
    void the_report_grows_and_ends_with_the_last_result() {
        batch.given(started(FIRST, SECOND)).when(note(ACCEPTED)).expectEvents(advanced(1, ACCEPTED));
        fixture(Batch.class)
                .given(started(FIRST, SECOND), advanced(1, ACCEPTED))
                .when(note(MOVED))
                .expectEvents(advanced(0, MOVED), new BatchFinished(BATCH, NOW));
    }

    @Test
    void what_the_report_tells_of_already_is_passed_over() {
        batch.given(started(FIRST, SECOND), advanced(1, ACCEPTED))
                .when(note(BatchResult.failed(FIRST_REQUEST)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture(Batch.class)
                .given(started(FIRST, SECOND), advanced(1, ACCEPTED))
                .when(note(ACCEPTED, MOVED, BatchResult.failed(SECOND_REQUEST)))
                .expectEvents(advanced(0, MOVED), new BatchFinished(BATCH, NOW));
    }

    @Test
    void a_result_of_a_request_that_is_not_in_the_batch_is_passed_over() {
        batch.given(started(FIRST))
                .when(note(MOVED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static BatchEntry[] entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new BatchEntry(RequestId.of(new UUID(1, number)), 1))
                .toArray(BatchEntry[]::new);
    }

    private static StartBatch start(BatchEntry... entries) {
        return new StartBatch(BATCH, List.of(entries), SECRETARIAT, null);
    }

    static BatchStarted started(BatchEntry... entries) {
        return new BatchStarted(BATCH, List.of(entries), SECRETARIAT, null, NOW);
    }

    static BatchAdvanced advanced(int remaining, BatchResult... results) {
        return new BatchAdvanced(BATCH, List.of(results), remaining, NOW);
    }

    private static NoteBatchResults note(BatchResult... results) {
        return new NoteBatchResults(BATCH, List.of(results));
    }

    private static void refused(Refusal refusal, Object command) {
        fixture(Batch.class)
                .givenNoPriorActivity()
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
