package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.review.ReviewFixture.refuse;

import java.util.Map;
import java.util.UUID;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.ReopenReview;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.StudentChangedAtOnce;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentProposalReleased;
import org.junit.jupiter.api.Test;

/** What a family takes back in the same request, and what the record says meanwhile. */
class RevisionFlowTest extends FlowTest {
    private static final SubmissionId AGAIN = new SubmissionId(new UUID(0, 41));

    @Test
    void a_line_that_the_family_takes_back_to_what_the_record_says_waits_for_nobody() {
        propose(FIRST_REQUEST, "schoolLevel", "CM2");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        revise("schoolLevel", "SIXIEME");

        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
        assertThat(awaitEvent(FIRST_REQUEST, ItemsSettled.class).items())
                .singleElement()
                .satisfies(item -> assertThat(item.outcome()).isEqualTo(ItemState.MOOT));
        assertThat(events(LEA)).noneMatch(StudentIdentityChanged.class::isInstance);
    }

    @Test
    void rule_8_a_consent_withdrawn_on_second_thoughts_applies_and_nothing_waits_any_more() {
        propose(FIRST_REQUEST, "imageRights", "DIFFUSION", "imageMedia", "PRINT");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        revise("imageRights", "NONE");

        awaitEvent(LEA, StudentChangedAtOnce.class);
        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
    }

    @Test
    void a_request_that_is_opened_again_after_the_record_moved_is_a_conflict_at_once() {
        refusedAndClosed();
        send(new CorrectStudent(LEA, Map.of("schoolLevel", "CM1"), SECRETARIAT));
        send(reopen());
        ItemsSettled settled = awaitEvent(FIRST_REQUEST, ItemsSettled.class);
        assertThat(settled.items().getFirst().outcome()).isEqualTo(ItemState.CONFLICT);
        decide(FIRST_REQUEST, settled.revision(), ItemDecision.accept(line(FIRST_REQUEST, "schoolLevel")));

        assertThat(awaitEvent(LEA, StudentIdentityChanged.class)
                        .items()
                        .getFirst()
                        .before())
                .isEqualTo(Map.of("schoolLevel", "CM1"));
    }

    private void refusedAndClosed() {
        propose(FIRST_REQUEST, "schoolLevel", "CM2");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        decide(FIRST_REQUEST, 1, refuse(line(FIRST_REQUEST, "schoolLevel")));
        awaitEvent(LEA, StudentProposalReleased.class);
        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
    }

    private static ReopenReview reopen() {
        return new ReopenReview(FIRST_REQUEST, 2, "L'acte de naissance est arrivé.", SECRETARIAT_2, null);
    }

    private void revise(String code, String text) {
        send(new ReviseStudentProposal(
                LEA, LEMAIRE, FIRST_REQUEST, AGAIN, valuesOfLea(), Map.of(code, text), CLAIRE_LEMAIRE));
    }
}
