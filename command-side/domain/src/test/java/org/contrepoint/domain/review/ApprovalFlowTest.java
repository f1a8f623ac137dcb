package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.refuse;

import java.util.Map;
import org.contrepoint.message.Refused;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.SettledItem;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.junit.jupiter.api.Test;

/** From the proposal to the closed review. */
class ApprovalFlowTest extends FlowTest {
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
}
