package org.contrepoint.web.sas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contrepoint.review.RequestState;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void the_queue_shows_what_waits_for_somebody_unless_asked_otherwise() {
        assertThat(Shown.read("")).isEqualTo(Shown.OPEN);
        assertThat(Shown.read("'; drop table")).isEqualTo(Shown.OPEN);
        assertThat(Shown.OPEN.states())
                .containsExactlyInAnyOrder(
                        RequestState.SUBMITTED, RequestState.UNDER_REVIEW, RequestState.CORRECTION_REQUESTED);
    }

    @Test
    void every_state_is_either_waiting_or_settled() {
        assertThat(RequestState.values())
                .allMatch(state -> Shown.OPEN.states().contains(state)
                        != Shown.CLOSED.states().contains(state));
    }

    @Test
    void a_filter_counts_the_requests_of_its_states() {
        Map<RequestState, Integer> counts =
                Map.of(RequestState.SUBMITTED, 3, RequestState.UNDER_REVIEW, 1, RequestState.REFUSED, 7);

        assertThat(Shown.OPEN.count(counts)).isEqualTo(4);
        assertThat(Shown.CLOSED.count(counts)).isEqualTo(7);
        assertThat(Shown.CORRECTION_REQUESTED.count(counts)).isZero();
    }
}
