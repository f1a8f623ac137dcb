package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEAVE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.RECORD_OF_LEA;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.review.ReviewFixture.DUE;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.claimed;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.decide;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.opened;
import static org.contrepoint.domain.review.ReviewFixture.openedAt;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.refused;
import static org.contrepoint.domain.review.ReviewFixture.replaced;
import static org.contrepoint.domain.review.ReviewFixture.revised;
import static org.contrepoint.domain.review.ReviewFixture.sendBack;
import static org.contrepoint.domain.review.ReviewFixture.settled;
import static org.contrepoint.domain.review.ReviewFixture.unmoved;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;
import static org.contrepoint.domain.review.ReviewSettlementTest.settle;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewRefusal.DueDateOutOfRange;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewRefusal.ReasonMissing;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.ReviewRefusal.SecondApproverNeeded;
import org.contrepoint.review.ReviseItems;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchRefusal.NothingClean;
import org.contrepoint.review.batch.SkippedItem;
import org.contrepoint.review.batch.SkippedItem.Why;
import org.junit.jupiter.api.Test;

/**
 * The rules of domain.md, as far as a review decides them: what records decide is tested with the records, what waits
 * for a day to come with the saga.
 */
class TheFourteenRulesTest {
    private static final BatchId BATCH = BatchId.of(new UUID(1, 40));
    private static final ItemId CERTIFICATE = line(FIRST_REQUEST, "dance-certificate");
    private static final ItemId NEWER_CERTIFICATE = line(FIRST_REQUEST, "dance-certificate/2");

    private final AggregateTestFixture<Review> review = fixture(Review.class);

    @Test
    void rule_1_what_meets_a_record_that_moved_is_a_conflict_and_is_never_in_a_batch() {
        review.given(opened())
                .when(settle(NAME, ItemState.CONFLICT))
                .expectEvents(settled(2, NAME, ItemState.CONFLICT));
        refused(
                new NothingClean(List.of(new SkippedItem(NAME, Why.CONFLICT), new SkippedItem(LEVEL, Why.CONFLICT))),
                batch(3),
                opened(),
                settled(2, NAME, ItemState.CONFLICT),
                settled(3, LEVEL, ItemState.CONFLICT));
    }

    @Test
    void rule_3_a_newer_submission_puts_the_older_line_aside_and_nobody_decides_that_one() {
        refused(new ItemNotOpen(), decide(2, ItemDecision.accept(NAME)), opened(), replaced(2, NAME));
    }

    @Test
    void rule_4_a_group_is_one_line_and_gets_one_decision() {
        ItemId address = line(FIRST_REQUEST, "address");
        review.given(openedWith(new ReviewItem(address, "address", ItemKind.GROUP, 1)))
                .when(decide(1, ItemDecision.accept(address)))
                .expectEvents(decided(2, ItemDecision.accept(address)));
    }

    @Test
    void rule_5_whoever_decides_on_a_revision_that_moved_gets_the_new_one_and_nothing_is_applied() {
        refused(
                new RevisionMoved(1, 2),
                decide(1, ItemDecision.accept(NAME), refuse(LEVEL)),
                opened(),
                settled(2, NAME, ItemState.CONFLICT));
        refused(new RevisionMoved(1, 2), batch(1), opened(), replaced(2, NAME));
    }

    @Test
    void rule_6_who_proposes_does_not_approve_staff_acting_for_a_family_included() {
        ReviewOpened byStaff = new ReviewOpened(
                FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, SECRETARIAT, NOW, opened().items(), 1, NOW);
        refused(new ProposerMayNotDecide(), decide(1, ItemDecision.accept(NAME)), byStaff);
        refused(new ProposerMayNotDecide(), batch(1), byStaff);
        refused(new ProposerMayNotDecide(), new ClaimReview(FIRST_REQUEST, SECRETARIAT), byStaff);
        refused(
                new ProposerMayNotDecide(),
                new DecideItems(FIRST_REQUEST, 1, List.of(ItemDecision.accept(NAME)), null, SECRETARIAT_2, LEAVE),
                byStaff);
    }

    @Test
    void rule_7_two_approvers_are_two_different_people() {
        ItemId exit = line(FIRST_REQUEST, "exitPermission");
        ReviewOpened opened = openedWith(new ReviewItem(exit, "exitPermission", ItemKind.GROUP, 2));
        ReviewDecided endorsed = decided(2, new ItemDecision(exit, Verdict.ENDORSE, null, null, null));
        review.given(opened).when(decide(1, ItemDecision.accept(exit))).expectEvents(endorsed);
        refused(new SecondApproverNeeded(), decide(2, ItemDecision.accept(exit)), opened, endorsed);
    }

    @Test
    void rule_9_a_refusal_carries_a_reason_and_a_correction_stops_the_clock_and_keeps_the_place_in_the_queue() {
        refused(new ReasonMissing(), decide(1, ItemDecision.refuse(NAME, RefusalReason.OTHER, "")), opened());
        ReviewOpened old = openedAt(NOW.minus(Duration.ofDays(3)));
        unmoved(new RemindStaff(FIRST_REQUEST, 3), old, correctionRequested(2, DUE, LEVEL));
        ReviewItem anew = new ReviewItem(line(FIRST_REQUEST, "schoolLevel/2"), "schoolLevel");
        review.given(old, correctionRequested(2, DUE, LEVEL))
                .when(revise(LEVEL, anew))
                .expectEvents(revised(3, LEVEL, anew));
        unmoved(
                new OpenReview(FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(anew)),
                old,
                correctionRequested(2, DUE, LEVEL),
                revised(3, LEVEL, anew));
    }

    @Test
    void rule_10_a_batch_takes_no_conflict_no_enrolment_and_no_two_approver_line() {
        ReviewItem violin = new ReviewItem(line(FIRST_REQUEST, "violin"), "violin", ItemKind.ENROLMENT, 1);
        ReviewItem exit = new ReviewItem(line(FIRST_REQUEST, "exitPermission"), "exitPermission", ItemKind.GROUP, 2);
        ReviewItem name = new ReviewItem(NAME, "firstName");
        refused(
                new NothingClean(List.of(
                        new SkippedItem(violin.itemId(), Why.ENROLMENT),
                        new SkippedItem(exit.itemId(), Why.TWO_APPROVERS),
                        new SkippedItem(NAME, Why.CONFLICT))),
                batch(2),
                openedWith(violin, exit, name),
                settled(2, NAME, ItemState.CONFLICT));
    }

    @Test
    void rule_11_a_re_enrolment_is_decided_by_an_officer_and_keeps_the_rank_of_its_first_submission() {
        ReviewItem violin = new ReviewItem(line(FIRST_REQUEST, "violin"), "violin", ItemKind.ENROLMENT, 1);
        ReviewItem cello = new ReviewItem(line(FIRST_REQUEST, "cello"), "cello", ItemKind.ENROLMENT, 1);
        review.given(openedWith(violin), correctionRequested(2, DUE, violin.itemId()))
                .when(revise(violin.itemId(), cello))
                .expectEvents(revised(3, violin.itemId(), cello));
        refused(
                new NothingClean(List.of(new SkippedItem(cello.itemId(), Why.ENROLMENT))),
                batch(3),
                openedWith(violin),
                correctionRequested(2, DUE, violin.itemId()),
                revised(3, violin.itemId(), cello));
    }

    @Test
    void rule_12_a_document_is_never_swapped_silently_a_new_version_is_a_new_line() {
        ReviewItem newer = new ReviewItem(NEWER_CERTIFICATE, "dance-certificate", ItemKind.DOCUMENT, 1);
        Object[] history = {
            openedWith(new ReviewItem(CERTIFICATE, "dance-certificate", ItemKind.DOCUMENT, 1)),
            revised(2, CERTIFICATE, newer)
        };
        refused(new RevisionMoved(1, 2), decide(1, ItemDecision.accept(CERTIFICATE)), history);
        refused(new ItemNotOpen(), decide(2, ItemDecision.accept(CERTIFICATE)), history);
        review.given(history)
                .when(decide(2, ItemDecision.accept(NEWER_CERTIFICATE)))
                .expectEvents(decided(3, ItemDecision.accept(NEWER_CERTIFICATE)));
    }

    @Test
    void rule_13_a_refusal_and_a_withdrawal_add_to_the_history_and_remove_nothing_from_it() {
        review.given(opened(), decided(2, refuse(NAME)), claimed(SECRETARIAT, NOW.minus(Duration.ofHours(1))))
                .when(new WithdrawRequest(FIRST_REQUEST, CLAIRE_LEMAIRE))
                .expectEvents(withdrawn(3, LEVEL), closed(RequestState.WITHDRAWN));
        unmoved(settle(NAME, ItemState.MOOT), opened(), decided(2, refuse(NAME)));
    }

    @Test
    void rule_14_a_line_that_is_sent_back_has_a_date_by_which_it_is_answered_or_lapses() {
        refused(new DueDateOutOfRange(), sendBack(1, null, sendBack(NAME)), opened());
    }

    private static ReviewOpened openedWith(ReviewItem... lines) {
        return new ReviewOpened(
                FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(lines), 1, NOW);
    }

    private static AcceptClean batch(int revision) {
        return new AcceptClean(FIRST_REQUEST, revision, BATCH, SECRETARIAT, null);
    }

    private static ReviseItems revise(ItemId former, ReviewItem line) {
        return new ReviseItems(FIRST_REQUEST, List.of(new RevisedLine(former, line)), CLAIRE_LEMAIRE);
    }
}
