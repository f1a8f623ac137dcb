package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.sendBack;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ReopenReview;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.student.StudentProposalRestored;
import org.junit.jupiter.api.Test;

/** What goes back to the family, or was closed too early, and still comes to its end. */
class SecondChanceFlowTest extends FlowTest {
    private static final ItemId NAME = line(FIRST_REQUEST, "firstName");

    @Test
    void a_corrected_request_is_decided_on_what_the_family_wrote_the_second_time() {
        propose(FIRST_REQUEST, "firstName", "Lea-Roze");
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        send(new DecideItems(FIRST_REQUEST, 1, List.of(sendBack(NAME)), DUE, SECRETARIAT, null));
        revise("Léa-Rose");

        ItemsRevised revised = awaitEvent(FIRST_REQUEST, ItemsRevised.class);
        ItemId again = revised.lines().getFirst().item().itemId();
        assertThat(again).isNotEqualTo(NAME);
        decide(FIRST_REQUEST, revised.revision(), ItemDecision.accept(again));

        assertThat(awaitEvent(FIRST_REQUEST, ReviewClosed.class).outcome()).isEqualTo(RequestState.ACCEPTED);
        assertThat(awaitEvent(LEA, StudentIdentityChanged.class)
                        .items()
                        .getFirst()
                        .after())
                .containsEntry("firstName", "Léa-Rose");
    }

    @Test
    void a_request_opened_again_is_held_again_and_decided_again() {
        refuseFirst("firstName", "Léa-Rose");
        reopen();
        awaitEvent(LEA, StudentProposalRestored.class);
        send(new DecideItems(FIRST_REQUEST, 3, List.of(ItemDecision.accept(NAME)), SECRETARIAT_2));

        awaitEvent(LEA, StudentIdentityChanged.class);
        assertThat(endings()).containsExactly(RequestState.REFUSED, RequestState.ACCEPTED);
    }

    @Test
    void a_line_whose_place_a_newer_request_took_is_not_opened_again() {
        refuseFirst("firstName", "Léa-Rose");
        propose(SECOND_REQUEST, "firstName", "Léa-Marie");
        awaitEvent(SECOND_REQUEST, ReviewOpened.class);
        reopen();

        assertThat(awaitEvent(LEA, StudentProposalRestored.class).taken()).containsExactly(NAME);
        assertThat(endings()).hasSize(2);
    }

    private void refuseFirst(String code, String value) {
        propose(FIRST_REQUEST, code, value);
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        decide(FIRST_REQUEST, 1, refuse(NAME));
        awaitEvent(LEA, StudentProposalReleased.class);
        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
    }

    private void reopen() {
        send(new ReopenReview(FIRST_REQUEST, 2, "La pièce est arrivée.", SECRETARIAT_2, null));
    }

    private void revise(String firstName) {
        send(new ReviseStudentProposal(
                LEA,
                LEMAIRE,
                FIRST_REQUEST,
                new SubmissionId(UUID.randomUUID()),
                valuesOfLea(),
                Map.of("firstName", firstName),
                CLAIRE_LEMAIRE));
    }

    private List<RequestState> endings() {
        return await().until(
                        () -> events(FIRST_REQUEST).stream()
                                .filter(ReviewClosed.class::isInstance)
                                .map(event -> ((ReviewClosed) event).outcome())
                                .toList(),
                        found -> found.size() == 2);
    }
}
