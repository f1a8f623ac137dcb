package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.FindLatestRequest;
import org.contrepoint.view.request.FindNext;
import org.contrepoint.view.request.FindWaitingTime;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.QueueCounts;
import org.contrepoint.view.request.QueueFilter;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.request.WaitingTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sas as officers narrow it, count it and go through it. */
class QueueIT {

    private static final Set<RequestState> OPEN =
            EnumSet.of(RequestState.SUBMITTED, RequestState.UNDER_REVIEW, RequestState.CORRECTION_REQUESTED);
    private static final Set<RequestState> CLOSED = EnumSet.complementOf(EnumSet.copyOf(OPEN));

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final LaterHistory later = new LaterHistory(history);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void each_criterion_narrows_the_list() {
        hugo("seven");
        Instant between = clock.tick(Duration.ofDays(1));
        anne("four");
        happened(history.claimed("four"));
        assertThat(found(filter(OPEN, Set.of(SubjectKind.GUARDIAN), null, null, null, false)))
                .containsExactly(request("four"));
        assertThat(found(filter(OPEN, Set.of(), between, null, null, false))).containsExactly(request("seven"));
        assertThat(found(filter(OPEN, Set.of(), null, STAFF_LOGIN, null, false)))
                .containsExactly(request("four"));
        assertThat(found(filter(OPEN, Set.of(), null, null, between, false))).containsExactly(request("four"));
        assertThat(found(filter(OPEN, Set.of(), null, null, null, true))).isEmpty();
        assertThat(found(filter(Set.of(), Set.of(), null, null, null, false)))
                .containsExactly(request("seven"), request("four"));
        clock.tick(Duration.ofMinutes(30));
        assertThat(found(filter(OPEN, Set.of(), null, STAFF_LOGIN, null, false)))
                .isEmpty();
    }

    @Test
    void those_that_came_back_corrected_are_found_until_they_are_decided() {
        hugo("seven");
        anne("four");
        var again = asks("again", "mobilePhone", "", "+33699");
        happened(
                later.sentBack("seven", 2, "seven"),
                later.rewritten("seven", "seven", again),
                later.revised("seven", 3, "seven", again));
        var corrected = filter(OPEN, Set.of(), null, null, null, true);
        assertThat(found(corrected)).containsExactly(request("seven"));
        assertThat(page(corrected).lines().getFirst().corrected()).isTrue();
        happened(later.decided(OFFICER, "seven", 4, ItemDecision.refuse(item("again"), RefusalReason.OTHER, "Non")));
        assertThat(found(corrected)).isEmpty();
    }

    @Test
    void an_officer_sees_what_is_theirs_what_came_back_and_what_is_new() {
        hugo("seven");
        Instant visit = clock.tick(Duration.ofDays(1));
        anne("four");
        happened(history.claimed("seven"));
        assertThat(page(all(), visit).queue()).isEqualTo(new QueueCounts(1, 0, 1));
        assertThat(page(all(), null).queue()).isEqualTo(new QueueCounts(1, 0, 0));
        var claimed = page(all(), visit).lines().getFirst();
        assertThat(claimed.claimedBy()).isEqualTo(STAFF_LOGIN);
        assertThat(claimed.revision()).isEqualTo(1);
        assertThat(claimed.families()).containsExactly(LEMAIRE);
        var again = asks("again", "mobilePhone", "", "+33699");
        happened(later.sentBack("seven", 2, "seven"), later.revised("seven", 3, "seven", again));
        assertThat(page(all(), visit).queue()).isEqualTo(new QueueCounts(1, 1, 2));
    }

    @Test
    void a_search_counts_what_it_finds_and_the_states_of_all() {
        hugo("seven");
        anne("four");
        var found = page(QueueFilter.of(Set.of(SITE), OPEN, "hugo"));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.counts()).containsEntry(RequestState.SUBMITTED, 2);
    }

    @Test
    void the_answered_ones_come_latest_first() {
        hugo("seven");
        anne("four");
        happened(later.closed("four", RequestState.REFUSED), later.closed("seven", RequestState.ACCEPTED));
        assertThat(found(filter(CLOSED, Set.of(), null, null, null, false)))
                .containsExactly(request("seven"), request("four"));
    }

    @Test
    void an_officer_goes_from_one_request_to_the_next() {
        hugo("seven");
        anne("four");
        assertThat(next(null)).isEqualTo(request("seven"));
        assertThat(next(request("seven"))).isEqualTo(request("four"));
        assertThat(next(request("four"))).isNull();
        happened(later.closed("seven", RequestState.REFUSED));
        assertThat(next(request("seven"))).isEqualTo(request("four"));
    }

    @Test
    void a_conflict_shows_in_the_list() {
        hugo("seven");
        happened(later.settledAs("seven", 2, "seven", ItemState.CONFLICT));
        assertThat(page(all()).lines()).extracting(RequestLine::conflict).containsExactly(true);
    }

    @Test
    void the_last_request_about_a_record_is_found() {
        hugo("seven");
        hugo("eight");
        var latest = side.one(new FindLatestRequest(HUGO_RECORD), RequestView.class);
        assertThat(latest.requestId()).isEqualTo(request("eight"));
        assertThat(side.one(new FindLatestRequest(LEA_RECORD), RequestView.class))
                .isNull();
    }

    @Test
    void a_family_is_told_how_long_answers_took_and_who_is_before_it() {
        for (int days = 1; days <= 10; days++) {
            hugo("r" + days);
            Instant sent = clock.instant();
            clock.tick(Duration.ofDays(days));
            happened(later.closed("r" + days, RequestState.ACCEPTED));
            assertThat(Duration.between(sent, clock.instant())).isGreaterThanOrEqualTo(Duration.ofDays(days));
        }
        hugo("withdrawn");
        happened(later.closed("withdrawn", RequestState.WITHDRAWN));
        hugo("seven");
        hugo("back");
        happened(later.sentBack("back", 2, "back"));
        anne("four");
        var told = waiting("four");
        assertThat(told.ahead()).isEqualTo(1);
        assertThat(told.answered()).isEqualTo(10);
        assertThat(told.half()).isBetween(Duration.ofDays(5), Duration.ofDays(6));
        assertThat(told.most()).isBetween(Duration.ofDays(9), Duration.ofDays(10));
        clock.tick(Duration.ofDays(91));
        assertThat(waiting("four").answered()).isZero();
        assertThat(side.one(new FindWaitingTime(request("unheard-of")), WaitingTime.class))
                .isNull();
    }

    private void hugo(String name) {
        var line = asks(name, "mobilePhone", "", "+33611");
        happened(history.hugo(name, line), history.opened(name, HUGO_RECORD, FAMILY, line.toReview()));
    }

    private void anne(String name) {
        var line = asks(name, "homePhone", "", "+33411");
        happened(history.anne(name, line), history.opened(name, ANNE_RECORD, FAMILY, line.toReview()));
    }

    private static QueueFilter all() {
        return QueueFilter.of(Set.of(SITE), OPEN, "");
    }

    private static QueueFilter filter(
            Set<RequestState> states,
            Set<SubjectKind> kinds,
            @Nullable Instant submittedBefore,
            org.contrepoint.account.@Nullable AccountId claimedBy,
            @Nullable Instant movedSince,
            boolean corrected) {
        return new QueueFilter(Set.of(SITE), states, kinds, submittedBefore, claimedBy, movedSince, corrected, "");
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private List<RequestId> found(QueueFilter filter) {
        var page = page(filter);
        assertThat(page.total()).isEqualTo(page.lines().size());
        return page.lines().stream().map(RequestLine::requestId).toList();
    }

    private RequestPage page(QueueFilter filter) {
        return page(filter, null);
    }

    private RequestPage page(QueueFilter filter, @Nullable Instant lastVisit) {
        return side.one(new ListQueue(filter, STAFF_LOGIN, lastVisit, 0), RequestPage.class);
    }

    private @Nullable RequestId next(@Nullable RequestId after) {
        var line = side.one(new FindNext(all(), after), RequestLine.class);
        return line == null ? null : line.requestId();
    }

    private WaitingTime waiting(String name) {
        return side.one(new FindWaitingTime(request(name)), WaitingTime.class);
    }
}
