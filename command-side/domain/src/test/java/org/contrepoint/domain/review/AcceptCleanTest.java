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
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.opened;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.refused;
import static org.contrepoint.domain.review.ReviewFixture.settled;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewRefusal.ClaimedByAnother;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewRefusal.ReviewClosedAlready;
import org.contrepoint.review.ReviewRefusal.RevisionMoved;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchRefusal.NothingClean;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.SkippedItem;
import org.contrepoint.review.batch.SkippedItem.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a batch does to one request. */
class AcceptCleanTest {
    private static final BatchId BATCH = BatchId.of(new UUID(1, 40));
    private static final ItemId EXIT = line(FIRST_REQUEST, "exitPermission");
    private static final ItemId VIOLIN = line(FIRST_REQUEST, "violin");
    private static final ItemId CITY = line(FIRST_REQUEST, "city");
    /** A line of each kind; the name is in conflict and the level is with the family. */
    private static final Object[] ALL_KINDS = {
        new ReviewOpened(
                FIRST_REQUEST,
                RECORD_OF_LEA,
                SAINT_JUNIEN,
                CLAIRE_LEMAIRE,
                NOW,
                List.of(
                        new ReviewItem(NAME, "firstName"),
                        new ReviewItem(LEVEL, "schoolLevel"),
                        new ReviewItem(EXIT, "exitPermission", ItemKind.GROUP, 2),
                        new ReviewItem(VIOLIN, "violin", ItemKind.ENROLMENT, 1),
                        new ReviewItem(CITY, "city")),
                1,
                NOW),
        settled(2, NAME, ItemState.CONFLICT),
        correctionRequested(3, DUE, LEVEL)
    };

    private static final BatchResult RESULT_OF_ALL_KINDS = new BatchResult(
            FIRST_REQUEST,
            List.of(CITY),
            List.of(
                    new SkippedItem(NAME, Why.CONFLICT),
                    new SkippedItem(LEVEL, Why.TO_CORRECT),
                    new SkippedItem(EXIT, Why.TWO_APPROVERS),
                    new SkippedItem(VIOLIN, Why.ENROLMENT)),
            null,
            false);

    private final AggregateTestFixture<Review> review = fixture(Review.class);

    @Test
    void all_that_waits_is_accepted_and_reported() {
        review.given(opened(), decided(2, refuse(LEVEL)))
                .when(accept(2, SECRETARIAT, null))
                .expectEvents(accepted(3, SECRETARIAT, null, NAME))
                .expectResultMessagePayload(new BatchResult(FIRST_REQUEST, List.of(NAME), List.of(), null, false));
    }

    @Test
    void no_conflict_no_correction_no_two_approver_line_and_no_enrolment_is_part_of_it() {
        review.given(ALL_KINDS)
                .when(accept(3, SECRETARIAT, null))
                .expectEvents(accepted(4, SECRETARIAT, null, CITY))
                .expectResultMessagePayload(RESULT_OF_ALL_KINDS);
    }

    @Test
    void the_same_batch_again_changes_nothing_and_gets_the_same_answer() {
        review.given(
                        ALL_KINDS[0],
                        ALL_KINDS[1],
                        ALL_KINDS[2],
                        accepted(4, SECRETARIAT, null, CITY),
                        settled(5, CITY, ItemState.ACCEPTED))
                .when(accept(3, SECRETARIAT, null))
                .expectNoEvents()
                .expectResultMessagePayload(RESULT_OF_ALL_KINDS);
    }

    @Test
    void the_answer_is_the_same_once_the_request_is_closed() {
        review.given(
                        opened(),
                        accepted(2, SECRETARIAT, null, NAME, LEVEL),
                        settled(3, NAME, ItemState.ACCEPTED),
                        settled(4, LEVEL, ItemState.MOOT),
                        closed(RequestState.ACCEPTED))
                .when(accept(1, SECRETARIAT, null))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new BatchResult(FIRST_REQUEST, List.of(NAME, LEVEL), List.of(), null, false));
    }

    @Test
    void a_request_in_which_nothing_is_clean_is_left_alone() {
        refused(
                new NothingClean(List.of(new SkippedItem(NAME, Why.CONFLICT), new SkippedItem(LEVEL, Why.TO_CORRECT))),
                accept(3, SECRETARIAT, null),
                opened(),
                settled(2, NAME, ItemState.CONFLICT),
                correctionRequested(3, DUE, LEVEL));
    }

    @Test
    void a_batch_is_held_to_the_rules_of_any_decision() {
        refused(new RevisionMoved(1, 2), accept(1, SECRETARIAT, null), opened(), settled(2, NAME, ItemState.CONFLICT));
        refused(new ProposerMayNotDecide(), accept(1, CLAIRE_LEMAIRE, null), opened());
        refused(new ClaimedByAnother(), accept(1, SECRETARIAT_2, null), opened(), claimed(SECRETARIAT, NOW));
        refused(
                new ReviewClosedAlready(RequestState.REFUSED),
                accept(2, SECRETARIAT, null),
                opened(),
                decided(2, refuse(NAME), refuse(LEVEL)),
                closed(RequestState.REFUSED));
    }

    @Test
    void a_batch_under_a_delegation_tells_whose() {
        review.given(opened())
                .when(accept(1, SECRETARIAT_2, LEAVE))
                .expectEvents(accepted(2, SECRETARIAT_2, SECRETARIAT.account(), NAME, LEVEL));
    }

    private static AcceptClean accept(int revision, Actor officer, @Nullable DelegationId delegation) {
        return new AcceptClean(FIRST_REQUEST, revision, BATCH, officer, delegation);
    }

    private static ReviewDecided accepted(
            int revision, Actor officer, @Nullable AccountId onBehalfOf, ItemId... items) {
        return new ReviewDecided(
                FIRST_REQUEST,
                RECORD_OF_LEA,
                List.of(items).stream().map(ItemDecision::accept).toList(),
                officer,
                onBehalfOf,
                BATCH,
                revision,
                NOW);
    }
}
