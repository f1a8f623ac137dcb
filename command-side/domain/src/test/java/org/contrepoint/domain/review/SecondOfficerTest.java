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
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.refused;
import static org.contrepoint.domain.review.ReviewFixture.revised;
import static org.contrepoint.domain.review.ReviewFixture.settled;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.delegation.DelegationRefusal.NoSuchDelegation;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewRefusal.SecondApproverNeeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines that two different officers have to accept, and who counts as the same person. */
class SecondOfficerTest {
    private static final ItemId EXIT = line(FIRST_REQUEST, "exitPermission");
    private static final AmendmentId DRAFT = AmendmentId.of(new UUID(1, 1));
    private static final AmendmentId OTHER_DRAFT = AmendmentId.of(new UUID(1, 2));
    private static final ItemDecision ACCEPT = ItemDecision.accept(EXIT);
    private static final ItemDecision ENDORSE = endorse(null);
    private static final ReviewOpened OPENED = new ReviewOpened(
            FIRST_REQUEST,
            RECORD_OF_LEA,
            SAINT_JUNIEN,
            CLAIRE_LEMAIRE,
            NOW,
            List.of(new ReviewItem(EXIT, "exitPermission", ItemKind.GROUP, 2)),
            1,
            NOW);

    private final AggregateTestFixture<Review> review = fixture(Review.class);

    @Test
    void the_first_acceptance_leaves_the_line_waiting_for_a_second() {
        review.given(OPENED).when(decide(1, SECRETARIAT, ACCEPT)).expectEvents(decided(2, SECRETARIAT, null, ENDORSE));
    }

    @Test
    void the_acceptance_of_another_officer_counts() {
        review.given(OPENED, decided(2, SECRETARIAT, null, ENDORSE))
                .when(decide(2, SECRETARIAT_2, ACCEPT))
                .expectEvents(decided(3, SECRETARIAT_2, null, ACCEPT));
    }

    @Test
    void the_same_officer_is_not_a_second_one() {
        refused(
                new SecondApproverNeeded(),
                decide(2, SECRETARIAT, ACCEPT),
                OPENED,
                decided(2, SECRETARIAT, null, ENDORSE));
    }

    @Test
    void one_officer_refuses_what_two_have_to_accept() {
        review.given(OPENED, decided(2, SECRETARIAT, null, ENDORSE))
                .when(decide(2, SECRETARIAT, refuse(EXIT)))
                .expectEvents(decided(3, SECRETARIAT, null, refuse(EXIT)), closed(RequestState.REFUSED));
    }

    @Test
    void the_acceptance_of_another_value_is_again_the_first() {
        ItemDecision amended = ItemDecision.acceptAmended(EXIT, DRAFT, "Accompagnée, comme convenu.");
        ItemDecision first = new ItemDecision(EXIT, Verdict.ENDORSE, null, "Accompagnée, comme convenu.", DRAFT);
        fixture(Review.class)
                .given(OPENED, decided(2, SECRETARIAT, null, ENDORSE))
                .when(decide(2, SECRETARIAT_2, amended))
                .expectEvents(decided(3, SECRETARIAT_2, null, first));
        fixture(Review.class)
                .given(OPENED, decided(2, SECRETARIAT, null, endorse(DRAFT)))
                .when(decide(2, SECRETARIAT_2, amended))
                .expectEvents(decided(3, SECRETARIAT_2, null, amended));
        fixture(Review.class)
                .given(OPENED, decided(2, SECRETARIAT, null, endorse(OTHER_DRAFT)))
                .when(decide(2, SECRETARIAT, amended))
                .expectEvents(decided(3, SECRETARIAT, null, first));
    }

    @Test
    void a_line_that_came_back_needs_both_acceptances_again() {
        Object accepted = decided(3, SECRETARIAT_2, null, ACCEPT);
        review.given(OPENED, decided(2, SECRETARIAT, null, ENDORSE), accepted, settled(4, EXIT, ItemState.CONFLICT))
                .when(decide(4, SECRETARIAT_2, ACCEPT))
                .expectEvents(decided(5, SECRETARIAT_2, null, ENDORSE));
        ItemId anew = line(FIRST_REQUEST, "exitPermission/2");
        fixture(Review.class)
                .given(
                        OPENED,
                        decided(2, SECRETARIAT, null, ENDORSE),
                        correctionRequested(3, DUE, EXIT),
                        revised(4, EXIT, new ReviewItem(anew, "exitPermission", ItemKind.GROUP, 2)))
                .when(decide(4, SECRETARIAT_2, ItemDecision.accept(anew)))
                .expectEvents(
                        decided(5, SECRETARIAT_2, null, new ItemDecision(anew, Verdict.ENDORSE, null, null, null)));
    }

    @Test
    void a_decision_under_a_delegation_tells_whose() {
        review.given(OPENED)
                .when(under(LEAVE, 1, SECRETARIAT_2, ACCEPT))
                .expectEvents(decided(2, SECRETARIAT_2, SECRETARIAT.account(), ENDORSE));
    }

    @Test
    void who_gave_the_delegation_is_not_a_second_officer_either_way() {
        refused(
                new SecondApproverNeeded(),
                decide(2, SECRETARIAT, ACCEPT),
                OPENED,
                decided(2, SECRETARIAT_2, SECRETARIAT.account(), ENDORSE));
        refused(
                new SecondApproverNeeded(),
                under(LEAVE, 2, SECRETARIAT_2, ACCEPT),
                OPENED,
                decided(2, SECRETARIAT, null, ENDORSE));
    }

    @Test
    void an_officer_who_proposed_for_a_family_has_nobody_decide_on_their_behalf() {
        ReviewOpened proposedByOfficer =
                new ReviewOpened(FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, SECRETARIAT, NOW, OPENED.items(), 1, NOW);
        refused(new ProposerMayNotDecide(), decide(1, SECRETARIAT, ACCEPT), proposedByOfficer);
        refused(new ProposerMayNotDecide(), under(LEAVE, 1, SECRETARIAT_2, ACCEPT), proposedByOfficer);
    }

    @Test
    void a_delegation_that_there_is_not_is_refused() {
        refused(new NoSuchDelegation(), under(DelegationId.of(new UUID(1, 9)), 1, SECRETARIAT_2, ACCEPT), OPENED);
        Actor stranger = new Actor(AccountId.of(SAINT_JUNIEN, "secretariat3"), Role.STAFF);
        refused(new NoSuchDelegation(), under(LEAVE, 1, stranger, ACCEPT), OPENED);
    }

    private static ItemDecision endorse(@Nullable AmendmentId value) {
        return new ItemDecision(EXIT, Verdict.ENDORSE, null, null, value);
    }

    private static DecideItems decide(int revision, Actor officer, ItemDecision decision) {
        return new DecideItems(FIRST_REQUEST, revision, List.of(decision), officer);
    }

    private static DecideItems under(DelegationId delegation, int revision, Actor officer, ItemDecision decision) {
        return new DecideItems(FIRST_REQUEST, revision, List.of(decision), null, officer, delegation);
    }

    private static ReviewDecided decided(
            int revision, Actor officer, @Nullable AccountId onBehalfOf, ItemDecision decision) {
        return new ReviewDecided(
                FIRST_REQUEST, RECORD_OF_LEA, List.of(decision), officer, onBehalfOf, null, revision, NOW);
    }
}
