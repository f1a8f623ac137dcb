package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.QueueFilter;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages are told about requests and about the sas. */
class RequestViewsIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final QuerySide side = QuerySide.at(clock);
    private final ProposedItem level = asks("level", "schoolLevel", "CM1", "CM2");
    private final ProposedItem phone = asks("phone", "mobilePhone", "", "+33612345678");

    @BeforeEach
    void open() {
        happened(history.school());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_request_shows_before_its_review_is_open() {
        happened(history.lea("one", FAMILY, List.of(), level));
        var request = one();
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request.revision()).isZero();
        assertThat(request.subjectName()).isEqualTo("Léa Lemaire");
        assertThat(request.submittedByName()).isEqualTo("Anne Lemaire");
        assertThat(request.families()).containsExactly(LEMAIRE, BENALI);
        assertThat(request.items())
                .containsExactly(new ItemView(
                        item("level"),
                        "schoolLevel",
                        ItemKind.FIELD,
                        1,
                        level.base(),
                        Map.of("schoolLevel", "CM1"),
                        level.proposed(),
                        Map.of(),
                        ItemState.PENDING,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void a_claim_shows_who_examines_until_it_lapses_or_is_given_back() {
        submitted();
        happened(history.claimed("one"));
        assertThat(one().state()).isEqualTo(RequestState.UNDER_REVIEW);
        assertThat(one().claimedByName()).isEqualTo("Odile Roy");
        clock.tick(Duration.ofMinutes(30));
        assertThat(one().state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(one().claimedBy()).isNull();
        assertThat(queue("", RequestState.UNDER_REVIEW).lines()).isEmpty();
        assertThat(queue("", RequestState.SUBMITTED).counts()).isEqualTo(Map.of(RequestState.SUBMITTED, 1));
        happened(history.claimed("one"), new ReviewReleased(request("one"), OFFICER, history.next()));
        assertThat(one().state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void a_partial_decision_leaves_the_request_open() {
        submitted();
        happened(history.decided("one", LEA_RECORD, 2, refusal()));
        assertThat(one().state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(one().revision()).isEqualTo(2);
        assertThat(line("level")).satisfies(line -> {
            assertThat(line.state()).isEqualTo(ItemState.REFUSED);
            assertThat(line.reason()).isEqualTo(RefusalReason.INCONSISTENT);
            assertThat(line.text()).isEqualTo("Encore en CM1");
            assertThat(line.decidedByName()).isEqualTo("Odile Roy");
        });
        assertThat(line("phone").state()).isEqualTo(ItemState.PENDING);
    }

    @Test
    void a_closed_request_says_how_it_ended() {
        submitted();
        var closed = new ReviewClosed(request("one"), RequestState.PARTLY_ACCEPTED, history.next());
        happened(
                history.claimed("one"),
                history.decided("one", LEA_RECORD, 2, ItemDecision.accept(item("phone")), refusal()),
                new ItemsSettled(request("one"), settled("phone", ItemState.ACCEPTED), 3, history.next()),
                closed);
        assertThat(one().state()).isEqualTo(RequestState.PARTLY_ACCEPTED);
        assertThat(one().closedAt()).isEqualTo(closed.at());
        assertThat(one().claimedBy()).isNull();
    }

    @Test
    void lines_sent_back_carry_the_text_and_the_date() {
        submitted();
        var due = LocalDate.parse("2026-09-20");
        happened(
                history.claimed("one"),
                new CorrectionRequested(
                        request("one"),
                        LEA_RECORD,
                        List.of(new ItemCorrection(item("phone"), RefusalReason.UNREADABLE, "Il manque")),
                        due,
                        OFFICER,
                        2,
                        history.next()));
        assertThat(one().state()).isEqualTo(RequestState.CORRECTION_REQUESTED);
        assertThat(one().dueDate()).isEqualTo(due);
        assertThat(line("phone")).satisfies(line -> {
            assertThat(line.state()).isEqualTo(ItemState.TO_CORRECT);
            assertThat(line.reason()).isEqualTo(RefusalReason.UNREADABLE);
            assertThat(line.text()).isEqualTo("Il manque");
            assertThat(line.decidedByName()).isEqualTo("Odile Roy");
        });
        happened(new ItemsReplaced(request("one"), Set.of(item("phone")), request("two"), 3, history.next()));
        assertThat(one().state()).isEqualTo(RequestState.UNDER_REVIEW);
        assertThat(line("phone").state()).isEqualTo(ItemState.REPLACED);
    }

    @Test
    void a_conflict_keeps_what_the_family_saw_beside_what_the_record_says() {
        submitted();
        happened(new StudentCorrected(
                LEA, Map.of("schoolLevel", "CM1"), Map.of("schoolLevel", "CE2"), OFFICER, history.next()));
        assertThat(line("level").standing()).isEqualTo(ItemView.Standing.CONFLICT);
        happened(
                history.decided("one", LEA_RECORD, 2, ItemDecision.accept(item("level"))),
                new StudentProposalConflicted(LEA, request("one"), history.next(), List.of(conflicted(level, "CE2"))),
                new ItemsSettled(request("one"), settled("level", ItemState.CONFLICT), 3, history.next()));
        assertThat(line("level").state()).isEqualTo(ItemState.CONFLICT);
        assertThat(line("level").base()).isEqualTo(Map.of("schoolLevel", "CM1"));
        assertThat(line("level").current()).isEqualTo(Map.of("schoolLevel", "CE2"));
        assertThat(line("level").standing()).isEqualTo(ItemView.Standing.CONFLICT);
    }

    @Test
    void a_reminder_and_a_parked_step_show_until_the_step_succeeds() {
        submitted();
        happened(
                new StaffReminded(request("one"), 3, history.next()),
                new ReviewParked(request("one"), "ApplyStudentProposal", 5, history.next()));
        assertThat(one().remindedDay()).isEqualTo(3);
        assertThat(one().parked()).isTrue();
        happened(new ItemsSettled(request("one"), settled("phone", ItemState.MOOT), 2, history.next()));
        assertThat(one().parked()).isFalse();
    }

    @Test
    void the_queue_keeps_the_order_of_submission_and_pages_by_a_hundred() {
        for (int i = 0; i < 103; i++) {
            side.happened(null, history.lea("r" + i, FAMILY, List.of(), asks("i" + i, "schoolLevel", "CM1", "CM2")));
        }
        side.caughtUp();
        var open = EnumSet.of(RequestState.SUBMITTED, RequestState.UNDER_REVIEW);
        var first = queue(QueueFilter.of(Set.of(SITE), open, ""), 0);
        var second = queue(QueueFilter.of(Set.of(SITE), open, ""), 1);
        assertThat(first.lines())
                .hasSize(100)
                .extracting(RequestLine::requestId)
                .startsWith(request("r0"), request("r1"));
        assertThat(second.lines())
                .extracting(RequestLine::requestId)
                .containsExactly(request("r100"), request("r101"), request("r102"));
        assertThat(second.total()).isEqualTo(103);
        assertThat(second.counts()).isEqualTo(Map.of(RequestState.SUBMITTED, 103));
    }

    @Test
    void the_queue_is_searched_by_the_persons_name_within_the_sites_asked_for() {
        submitted();
        assertThat(queue("lea lem", RequestState.SUBMITTED).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.subjectName()).isEqualTo("Léa Lemaire");
                    assertThat(line.groups()).containsExactly("schoolLevel", "mobilePhone");
                });
        assertThat(queue("hugo", RequestState.SUBMITTED).total()).isZero();
        assertThat(queue("", RequestState.ACCEPTED).total()).isZero();
        var elsewhere = QueueFilter.of(Set.of(), Set.of(RequestState.SUBMITTED), "");
        assertThat(queue(elsewhere, 0).total()).isZero();
    }

    @Test
    void both_homes_see_the_requests_about_their_student_latest_first() {
        happened(history.rich());
        assertThat(requests(BENALI)).containsExactly(request("three"), request("two"), request("one"));
        assertThat(requests(LEMAIRE)).hasSize(6).startsWith(request("six"));
    }

    private void submitted() {
        happened(
                history.lea("one", FAMILY, List.of(), level, phone),
                history.opened("one", LEA_RECORD, FAMILY, History.line(level), History.line(phone)));
    }

    private static ItemDecision refusal() {
        return ItemDecision.refuse(item("level"), RefusalReason.INCONSISTENT, "Encore en CM1");
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private RequestView one() {
        return side.one(new FindRequest(request("one")), RequestView.class);
    }

    private ItemView line(String item) {
        return one().items().stream()
                .filter(line -> line.itemId().equals(item(item)))
                .findFirst()
                .orElseThrow();
    }

    private RequestPage queue(String search, RequestState state) {
        return queue(QueueFilter.of(Set.of(SITE), Set.of(state), search), 0);
    }

    private RequestPage queue(QueueFilter filter, int page) {
        return side.one(new ListQueue(filter, STAFF_LOGIN, null, page), RequestPage.class);
    }

    private List<org.contrepoint.review.RequestId> requests(org.contrepoint.family.FamilyId family) {
        return side.one(new ListRequests(family, 0), RequestPage.class).lines().stream()
                .map(RequestLine::requestId)
                .toList();
    }
}
