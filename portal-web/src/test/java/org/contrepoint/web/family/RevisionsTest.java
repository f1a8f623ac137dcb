package org.contrepoint.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.ItemView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionsTest {

    private final ItemView email = Lea.line("email", ItemState.PENDING, Map.of("email", "lea.l@example.org"));
    private final ItemView level = Lea.line("schoolLevel", ItemState.TO_CORRECT, Map.of("schoolLevel", "CM2"));
    private final ItemView phone = Lea.line("mobilePhone", ItemState.ACCEPTED, Map.of("mobilePhone", "+33639981234"));

    @Test
    void lines_that_nobody_examined_may_be_written_anew() {
        assertThat(Revisions.lines(Lea.request(RequestState.SUBMITTED, email, phone)))
                .containsExactly(email);
    }

    @Test
    void only_the_lines_sent_back_are_asked_for_again() {
        assertThat(Revisions.lines(Lea.request(RequestState.CORRECTION_REQUESTED, email, level, phone)))
                .containsExactly(level);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestState.class,
            names = {"ACCEPTED", "PARTLY_ACCEPTED", "REFUSED", "WITHDRAWN", "LAPSED"})
    void nothing_of_a_closed_request_is_written_anew(RequestState state) {
        assertThat(Revisions.lines(Lea.request(state, email, level))).isEmpty();
    }

    @Test
    void a_request_is_under_review_while_somebody_examines_it() {
        assertThat(Revisions.underReview(Lea.request(RequestState.UNDER_REVIEW, email)))
                .isTrue();
        assertThat(Revisions.underReview(Lea.request(RequestState.CORRECTION_REQUESTED, level)))
                .isFalse();
    }

    @Test
    void a_form_sent_twice_is_known_by_what_the_request_says() {
        ItemView former = Lea.line("email", ItemState.REPLACED, Map.of("email", "lea@example.com"));
        var request = Lea.request(RequestState.SUBMITTED, former, email);
        assertThat(Revisions.saysAlready(request, Map.of("email", "lea.l@example.org")))
                .isTrue();
        assertThat(Revisions.saysAlready(request, Map.of("email", "lea@example.com")))
                .as("what the request said before")
                .isFalse();
        assertThat(Revisions.saysAlready(request, Map.of("mobilePhone", "+33639981234")))
                .as("a line that is no part of it")
                .isFalse();
    }

    @Test
    void a_forged_submission_id_makes_a_sending_of_its_own() {
        assertThat(Revisions.submission("<script>")).isNotEqualTo(Revisions.submission("<script>"));
        assertThat(Revisions.submission("0197a000-0000-7000-8000-00000000dead"))
                .hasToString("0197a000-0000-7000-8000-00000000dead");
    }
}
