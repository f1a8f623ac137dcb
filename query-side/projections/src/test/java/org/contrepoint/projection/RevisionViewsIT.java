package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;
import static org.contrepoint.projection.LaterHistory.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.student.StudentProposalRestored;
import org.contrepoint.view.record.PendingGroup;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.ListParked;
import org.contrepoint.view.request.ParkedRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.student.FindStudent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages are told of a request that its family writes anew, that two officers decide, or that is opened again. */
class RevisionViewsIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final LaterHistory later = new LaterHistory(history);
    private final QuerySide side = QuerySide.at(clock);
    private final ProposedItem phone = asks("phone-7", "mobilePhone", "", "+33611");
    private final ProposedItem again = asks("phone-7b", "mobilePhone", "", "+33611111111");
    private final ProposedItem exit = exit("exit-7");

    @BeforeEach
    void submitted() {
        happened(history.school());
        happened(
                later.secondOfficer(),
                history.hugo("seven", phone, exit),
                history.opened("seven", HUGO_RECORD, FAMILY, phone.toReview(), exit.toReview()));
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_line_written_anew_stands_for_the_former_one_and_keeps_the_place_in_the_queue() {
        var submittedAt = seven().submittedAt();
        happened(later.sentBack("seven", 2, "phone-7"));
        var record = later.rewritten("seven", "phone-7", again);
        var review = later.revised("seven", 3, "phone-7", again);
        happened(record, review);
        assertThat(seven()).satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
            assertThat(request.submittedAt()).isEqualTo(submittedAt);
            assertThat(request.movedAt()).isEqualTo(review.at());
            assertThat(request.corrected()).isTrue();
            assertThat(request.dueDate()).isNull();
        });
        assertThat(seven().items())
                .extracting(ItemView::itemId)
                .containsExactly(item("phone-7"), item("exit-7"), item("phone-7b"));
        assertThat(line("phone-7").state()).isEqualTo(ItemState.REPLACED);
        assertThat(line("phone-7").replacedBy()).isEqualTo(item("phone-7b"));
        assertThat(line("phone-7b").state()).isEqualTo(ItemState.PENDING);
        assertThat(line("phone-7b").proposed()).isEqualTo(again.proposed());
    }

    @Test
    void the_review_may_hear_of_a_new_line_before_the_record_tells_its_values() {
        happened(later.revised("seven", 2, "phone-7", again));
        assertThat(line("phone-7b").group()).isEqualTo("mobilePhone");
        assertThat(line("phone-7").replacedBy()).isEqualTo(item("phone-7b"));
        happened(later.rewritten("seven", "phone-7", again));
        assertThat(line("phone-7b").proposed()).isEqualTo(again.proposed());
        assertThat(seven().corrected()).isFalse();
    }

    @Test
    void the_record_may_put_a_line_aside_before_the_review_hears_of_it() {
        happened(later.rewritten("seven", "phone-7", again));
        assertThat(line("phone-7").state()).isEqualTo(ItemState.REPLACED);
        assertThat(line("phone-7b").state()).isEqualTo(ItemState.PENDING);
    }

    @Test
    void the_clock_of_the_staff_stands_still_while_the_family_corrects() {
        clock.tick(Duration.ofHours(5));
        var back = later.sentBack("seven", 2, "phone-7");
        happened(back);
        var waited = Duration.between(seven().submittedAt(), back.at());
        clock.tick(Duration.ofDays(6));
        assertThat(seven().waited()).isEqualTo(waited);
        var revised = later.revised("seven", 3, "phone-7", again);
        happened(revised);
        clock.tick(Duration.ofHours(2));
        assertThat(seven().waited()).isEqualTo(waited.plus(Duration.between(revised.at(), clock.instant())));
        var closed = later.closed("seven", RequestState.REFUSED);
        happened(closed);
        clock.tick(Duration.ofDays(1));
        assertThat(seven().waited()).isEqualTo(waited.plus(Duration.between(revised.at(), closed.at())));
    }

    @Test
    void the_first_of_two_acceptances_leaves_the_line_waiting_and_says_whose_it_is() {
        happened(later.decided(OFFICER, "seven", 2, endorse("exit-7")));
        assertThat(line("exit-7")).satisfies(line -> {
            assertThat(line.approvals()).isEqualTo(2);
            assertThat(line.state()).isEqualTo(ItemState.PENDING);
            assertThat(line.endorsedBy()).isEqualTo(STAFF_LOGIN);
            assertThat(line.endorsedByName()).isEqualTo("Odile Roy");
            assertThat(line.decidedByName()).isNull();
        });
        happened(later.decided(SECOND, "seven", 3, ItemDecision.accept(item("exit-7"))));
        assertThat(line("exit-7").state()).isEqualTo(ItemState.ACCEPTED);
        assertThat(line("exit-7").decidedByName()).isEqualTo("Marc Blin");
        assertThat(seven().deciders()).containsExactlyInAnyOrder(STAFF_LOGIN, SECOND_LOGIN);
    }

    @Test
    void a_line_that_is_judged_otherwise_loses_its_first_acceptance() {
        var refusal = ItemDecision.refuse(item("exit-7"), RefusalReason.OTHER, "Non");
        happened(later.decided(OFFICER, "seven", 2, endorse("exit-7")), later.decided(SECOND, "seven", 3, refusal));
        assertThat(line("exit-7").state()).isEqualTo(ItemState.REFUSED);
        assertThat(line("exit-7").endorsedBy()).isNull();
    }

    @Test
    void whoever_gave_a_delegation_counts_as_a_decider() {
        happened(new ReviewDecided(
                request("seven"),
                HUGO_RECORD,
                List.of(endorse("exit-7")),
                SECOND,
                STAFF_LOGIN,
                null,
                2,
                history.next()));
        assertThat(seven().deciders()).containsExactlyInAnyOrder(STAFF_LOGIN, SECOND_LOGIN);
    }

    @Test
    void a_drafted_value_counts_once_it_is_accepted() {
        var values = Map.of("mobilePhone", DRAFTED);
        happened(later.drafted("seven", phone, values));
        assertThat(line("phone-7").amended()).isEmpty();
        happened(later.decided(
                OFFICER, "seven", 2, ItemDecision.acceptAmended(phone.itemId(), DRAFT, "Chiffre ajouté")));
        assertThat(line("phone-7").amended()).isEqualTo(values);
        assertThat(line("phone-7").proposed()).isEqualTo(phone.proposed());
        assertThat(line("phone-7").text()).isEqualTo("Chiffre ajouté");
    }

    @Test
    void a_request_that_is_opened_again_waits_with_its_refused_lines() {
        happened(
                later.decided(
                        OFFICER,
                        "seven",
                        2,
                        ItemDecision.refuse(item("phone-7"), RefusalReason.OTHER, "Non"),
                        ItemDecision.refuse(item("exit-7"), RefusalReason.OTHER, "Non")),
                later.closed("seven", RequestState.REFUSED));
        var reopened = later.reopened("seven", 3, "phone-7");
        var restored = new StudentProposalRestored(
                HUGO, request("seven"), history.next(), List.of(phone), List.of(item("exit-7")));
        happened(reopened, restored);
        assertThat(seven()).satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
            assertThat(request.closedAt()).isNull();
            assertThat(request.reopenedText()).isEqualTo("Hugo a fourni la pièce");
            assertThat(request.waited()).isEqualTo(Duration.between(reopened.at(), clock.instant()));
        });
        assertThat(line("phone-7").state()).isEqualTo(ItemState.PENDING);
        assertThat(line("phone-7").reason()).isNull();
        assertThat(line("exit-7").state()).isEqualTo(ItemState.REFUSED);
        assertThat(pending())
                .filteredOn(group -> group.group().equals("mobilePhone"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.proposed()).isEqualTo(phone.proposed());
                    assertThat(group.proposedBy()).isEqualTo("Anne Lemaire");
                });
    }

    @Test
    void the_record_shows_the_newest_wording_of_a_line() {
        happened(later.rewritten("seven", "phone-7", again));
        assertThat(pending())
                .extracting(PendingGroup::itemId)
                .containsExactlyInAnyOrder(item("exit-7"), item("phone-7b"));
    }

    @Test
    void what_applies_at_once_is_valid_and_puts_older_lines_aside() {
        happened(later.atOnce(
                "eight", List.of(new ReplacedItem(request("seven"), item("phone-7"))), LaterHistory.withdrawn()));
        assertThat(hugo().current()).containsEntry("imageRights", "NONE").doesNotContainKey("imageMedia");
        assertThat(pending()).extracting(PendingGroup::itemId).containsExactly(item("exit-7"));
    }

    @Test
    void a_line_of_a_newer_request_is_named_by_the_one_that_it_replaces() {
        var newer = asks("phone-9", "mobilePhone", "", "+33644444444");
        var replaced = List.of(new ReplacedItem(request("seven"), item("phone-7")));
        happened(
                new org.contrepoint.student.StudentIdentityProposed(
                        HUGO, LEMAIRE, request("nine"), SITE, FAMILY, history.next(), List.of(newer), replaced),
                new ItemsReplaced(request("seven"), Set.of(item("phone-7")), request("nine"), 2, history.next()));
        assertThat(line("phone-7").state()).isEqualTo(ItemState.REPLACED);
        assertThat(line("phone-7").replacedBy()).isEqualTo(item("phone-9"));
    }

    @Test
    void a_withdrawal_is_a_move_of_the_family() {
        var withdrawn = new RequestWithdrawn(
                request("seven"), Set.of(item("phone-7"), item("exit-7")), FAMILY, 2, history.next());
        happened(withdrawn, later.closed("seven", RequestState.WITHDRAWN));
        assertThat(seven().movedAt()).isEqualTo(withdrawn.at());
    }

    @Test
    void a_parked_step_is_listed_until_it_is_tried_again() {
        var parked = new ReviewParked(request("seven"), "ApplyStudentProposal", 10, history.next());
        happened(parked);
        assertThat(parked())
                .containsExactly(new ParkedRequest(request("seven"), SITE, "ApplyStudentProposal", 10, parked.at()));
        happened(new RetryRequested(request("seven"), SECOND, history.next()));
        assertThat(parked()).isEmpty();
        assertThat(seven().parked()).isFalse();
    }

    private List<ParkedRequest> parked() {
        return side.list(new ListParked(), ParkedRequest.class);
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private RequestView seven() {
        return side.one(new FindRequest(request("seven")), RequestView.class);
    }

    private ItemView line(String item) {
        return seven().items().stream()
                .filter(line -> line.itemId().equals(item(item)))
                .findFirst()
                .orElseThrow();
    }

    private RecordView hugo() {
        return side.one(new FindStudent(HUGO), RecordView.class);
    }

    private List<PendingGroup> pending() {
        return hugo().pending();
    }
}
