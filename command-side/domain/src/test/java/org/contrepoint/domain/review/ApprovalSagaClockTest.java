package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.review.ApprovalSagaTest.NEW_NAME;
import static org.contrepoint.domain.review.ApprovalSagaTest.drop;
import static org.contrepoint.domain.review.ApprovalSagaTest.itemsRevised;
import static org.contrepoint.domain.review.ApprovalSagaTest.proposed;
import static org.contrepoint.domain.review.ApprovalSagaTest.reopened;
import static org.contrepoint.domain.review.RequestDeadlines.FAMILY_REMINDER;
import static org.contrepoint.domain.review.RequestDeadlines.LAPSE;
import static org.contrepoint.domain.review.RequestDeadlines.STAFF_REMINDER;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.TODAY;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.lapsed;
import static org.contrepoint.domain.review.ReviewFixture.replaced;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.RemindFamily;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.RequestState;
import org.junit.jupiter.api.Test;

/** Who is reminded of a request, and when (domain.md, rules 9 and 14). */
class ApprovalSagaClockTest {
    /** Eight in the morning in Paris. */
    private static final Instant SEVEN_DAYS_BEFORE = Instant.parse("2026-11-30T07:00:00Z");

    private static final Instant TWO_DAYS_BEFORE = Instant.parse("2026-12-05T07:00:00Z");
    private static final Instant DAY_AFTER_DUE = Instant.parse("2026-12-07T23:00:00Z");

    private final SagaTestFixture<ApprovalSaga> saga = new SagaTestFixture<>(ApprovalSaga.class);

    @Test
    void no_request_is_left_without_an_answer() throws Exception {
        given().whenTimeElapses(Duration.ofDays(3)).expectDispatchedCommands(new RemindStaff(FIRST_REQUEST, 3));
        saga.whenPublishingA(correctionRequested(2, DUE, NAME)).expectNoDispatchedCommands();
        saga.whenTimeAdvancesTo(SEVEN_DAYS_BEFORE).expectDispatchedCommands(new RemindFamily(FIRST_REQUEST, 7));
        saga.whenTimeAdvancesTo(TWO_DAYS_BEFORE).expectDispatchedCommands(new RemindFamily(FIRST_REQUEST, 2));
        saga.whenTimeAdvancesTo(DAY_AFTER_DUE).expectDispatchedCommands(new LapseRequest(FIRST_REQUEST));
        saga.whenPublishingA(lapsed(3, NAME, LEVEL)).expectDispatchedCommands(drop(NAME, LEVEL));
        saga.whenPublishingA(closed(RequestState.LAPSED)).expectActiveSagas(0).expectNoScheduledDeadlines();
    }

    @Test
    void staff_are_reminded_a_second_time_on_day_seven() throws Exception {
        given().andThenTimeElapses(Duration.ofDays(6))
                .whenTimeElapses(Duration.ofDays(1))
                .expectDispatchedCommands(new RemindStaff(FIRST_REQUEST, 7))
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_correction_stops_the_clock_of_the_staff() {
        given().whenPublishingA(correctionRequested(2, DUE, NAME))
                .expectNoScheduledDeadlineWithName(Duration.ofDays(3), STAFF_REMINDER)
                .expectNoScheduledDeadlineWithName(Duration.ofDays(7), STAFF_REMINDER)
                .expectScheduledDeadlineWithName(SEVEN_DAYS_BEFORE, FAMILY_REMINDER)
                .expectScheduledDeadlineWithName(TWO_DAYS_BEFORE, FAMILY_REMINDER)
                .expectScheduledDeadlineWithName(DAY_AFTER_DUE, LAPSE);
    }

    @Test
    void a_corrected_request_keeps_its_place_and_its_clock_goes_on_where_it_stopped() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenPublishingA(itemsRevised(NOW.plus(Duration.ofDays(5)), NAME, NEW_NAME))
                .expectScheduledDeadlineWithName(NOW.plus(Duration.ofDays(8)), STAFF_REMINDER)
                .expectScheduledDeadlineWithName(NOW.plus(Duration.ofDays(12)), STAFF_REMINDER)
                .expectNoScheduledDeadlineWithName(SEVEN_DAYS_BEFORE, FAMILY_REMINDER)
                .expectNoScheduledDeadlineWithName(TWO_DAYS_BEFORE, FAMILY_REMINDER)
                .expectNoScheduledDeadlineWithName(DAY_AFTER_DUE, LAPSE);
    }

    @Test
    void a_reminder_that_staff_had_is_not_sent_again_after_a_correction() throws Exception {
        given().andThenTimeElapses(Duration.ofDays(3))
                .andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenPublishingA(itemsRevised(NOW.plus(Duration.ofDays(5)), NAME, NEW_NAME))
                .expectNoScheduledDeadlineWithName(NOW.plus(Duration.ofDays(8)), STAFF_REMINDER)
                .expectScheduledDeadlineWithName(NOW.plus(Duration.ofDays(12)), STAFF_REMINDER);
    }

    @Test
    void a_half_corrected_request_is_still_with_the_family() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME, LEVEL))
                .whenPublishingA(itemsRevised(NOW.plus(Duration.ofDays(1)), NAME, NEW_NAME))
                .expectNoScheduledDeadlineWithName(NOW.plus(Duration.ofDays(4)), STAFF_REMINDER)
                .expectScheduledDeadlineWithName(DAY_AFTER_DUE, LAPSE);
    }

    @Test
    void a_line_that_a_newer_request_took_over_is_not_asked_for_any_more() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenPublishingA(replaced(3, NAME))
                .expectNoScheduledDeadlineWithName(DAY_AFTER_DUE, LAPSE)
                .expectScheduledDeadlineWithName(NOW.plus(Duration.ofDays(3)), STAFF_REMINDER);
    }

    @Test
    void no_reminder_is_made_for_a_day_that_has_passed() {
        given().whenPublishingA(correctionRequested(2, TODAY.plusDays(5), NAME))
                .expectNoScheduledDeadlineWithName(Instant.parse("2026-11-21T07:00:00Z"), FAMILY_REMINDER)
                .expectScheduledDeadlineWithName(Instant.parse("2026-11-26T07:00:00Z"), FAMILY_REMINDER);
    }

    @Test
    void a_second_correction_replaces_the_date_of_the_first() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenPublishingA(correctionRequested(3, DUE.plusDays(7), LEVEL))
                .expectNoScheduledDeadlineWithName(DAY_AFTER_DUE, LAPSE)
                .expectScheduledDeadlineWithName(DAY_AFTER_DUE.plus(Duration.ofDays(7)), LAPSE);
    }

    @Test
    void a_closed_review_ends_the_saga_and_its_deadlines() {
        given().andThenAPublished(correctionRequested(2, DUE, NAME))
                .whenPublishingA(closed(RequestState.REFUSED))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_request_opened_again_waits_anew() {
        Instant later = NOW.plus(Duration.ofDays(30));
        given().andThenAPublished(closed(RequestState.REFUSED))
                .whenPublishingA(reopened(later, NAME))
                .expectScheduledDeadlineWithName(later.plus(Duration.ofDays(3)), STAFF_REMINDER)
                .expectScheduledDeadlineWithName(later.plus(Duration.ofDays(7)), STAFF_REMINDER);
    }

    private ContinuedGivenState given() {
        return saga.givenCurrentTime(NOW).andThenAPublished(proposed());
    }
}
