package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.RECORD_OF_LEA;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.SettledItem;
import org.jspecify.annotations.Nullable;

/** A request of Claire Lemaire's about Léa, with two lines: her first name and her level. */
final class ReviewFixture {
    static final ItemId NAME = line(FIRST_REQUEST, "firstName");
    static final ItemId LEVEL = line(FIRST_REQUEST, "schoolLevel");
    static final List<ReviewItem> LINES =
            List.of(new ReviewItem(NAME, "firstName"), new ReviewItem(LEVEL, "schoolLevel"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate DUE = TODAY.plusDays(14);

    private ReviewFixture() {}

    static ReviewOpened opened() {
        return openedAt(NOW);
    }

    static ReviewOpened openedAt(Instant submittedAt) {
        return new ReviewOpened(
                FIRST_REQUEST, RECORD_OF_LEA, SAINT_JUNIEN, CLAIRE_LEMAIRE, submittedAt, LINES, 1, submittedAt);
    }

    static ReviewClaimed claimed(Actor officer, Instant at) {
        return new ReviewClaimed(FIRST_REQUEST, officer, at.plus(Duration.ofMinutes(30)), at);
    }

    static ItemDecision refuse(ItemId itemId) {
        return ItemDecision.refuse(itemId, RefusalReason.PROOF_MISSING, "Il manque l'acte de naissance.");
    }

    static ItemDecision sendBack(ItemId itemId) {
        return ItemDecision.correct(itemId, RefusalReason.UNREADABLE, "Le niveau est illisible.");
    }

    static DecideItems decide(int revision, ItemDecision... decisions) {
        return new DecideItems(FIRST_REQUEST, revision, List.of(decisions), SECRETARIAT);
    }

    static DecideItems sendBack(int revision, @Nullable LocalDate dueDate, ItemDecision... decisions) {
        return new DecideItems(FIRST_REQUEST, revision, List.of(decisions), dueDate, SECRETARIAT, null);
    }

    static ReviewDecided decided(int revision, ItemDecision... decisions) {
        return new ReviewDecided(FIRST_REQUEST, RECORD_OF_LEA, List.of(decisions), SECRETARIAT, revision, NOW);
    }

    static CorrectionRequested correctionRequested(int revision, LocalDate dueDate, ItemId... items) {
        return new CorrectionRequested(
                FIRST_REQUEST,
                RECORD_OF_LEA,
                Stream.of(items)
                        .map(item -> new ItemCorrection(item, RefusalReason.UNREADABLE, "Le niveau est illisible."))
                        .toList(),
                dueDate,
                SECRETARIAT,
                revision,
                NOW);
    }

    static ItemsSettled settled(int revision, ItemId itemId, ItemState outcome) {
        return new ItemsSettled(FIRST_REQUEST, List.of(new SettledItem(itemId, outcome)), revision, NOW);
    }

    static ItemsReplaced replaced(int revision, ItemId... items) {
        return new ItemsReplaced(FIRST_REQUEST, Set.of(items), SECOND_REQUEST, revision, NOW);
    }

    static RequestWithdrawn withdrawn(int revision, ItemId... items) {
        return new RequestWithdrawn(FIRST_REQUEST, Set.of(items), CLAIRE_LEMAIRE, revision, NOW);
    }

    static RequestLapsed lapsed(int revision, ItemId... items) {
        return new RequestLapsed(FIRST_REQUEST, Set.of(items), revision, NOW);
    }

    static ReviewClosed closed(RequestState outcome) {
        return new ReviewClosed(FIRST_REQUEST, outcome, NOW);
    }

    static ItemsRevised revised(int revision, ItemId former, ReviewItem line) {
        return new ItemsRevised(FIRST_REQUEST, List.of(new RevisedLine(former, line)), CLAIRE_LEMAIRE, revision, NOW);
    }

    /** The command has no effect in that history, and nobody is told off. */
    static void unmoved(Object command, Object... history) {
        fixture(Review.class)
                .given(history)
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    static void refused(Refusal refusal, Object command, Object... history) {
        fixture(Review.class)
                .given(history)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
