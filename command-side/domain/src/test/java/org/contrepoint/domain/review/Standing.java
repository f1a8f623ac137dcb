package org.contrepoint.domain.review;

import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.review.ReviewFixture.LEVEL;
import static org.contrepoint.domain.review.ReviewFixture.NAME;
import static org.contrepoint.domain.review.ReviewFixture.TODAY;
import static org.contrepoint.domain.review.ReviewFixture.claimed;
import static org.contrepoint.domain.review.ReviewFixture.closed;
import static org.contrepoint.domain.review.ReviewFixture.correctionRequested;
import static org.contrepoint.domain.review.ReviewFixture.decided;
import static org.contrepoint.domain.review.ReviewFixture.lapsed;
import static org.contrepoint.domain.review.ReviewFixture.openedAt;
import static org.contrepoint.domain.review.ReviewFixture.refuse;
import static org.contrepoint.domain.review.ReviewFixture.settled;
import static org.contrepoint.domain.review.ReviewFixture.withdrawn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;

/** A request of two lines that came three days ago, in each of the states, and how it got there. */
enum Standing {
    NOT_OPENED("not opened yet", 0),
    SUBMITTED("`SUBMITTED`", 1),
    /** Claimed by the secretariat. */
    UNDER_REVIEW("`UNDER_REVIEW`", 1, claimed(SECRETARIAT, NOW)),
    /** One line is with the family for two days more, the other still waits. */
    CORRECTION_REQUESTED("`CORRECTION_REQUESTED`", 2, correctionRequested(2, TODAY.plusDays(2), LEVEL)),
    ACCEPTED(
            "`ACCEPTED`",
            4,
            decided(2, ItemDecision.accept(NAME), ItemDecision.accept(LEVEL)),
            settled(3, NAME, ItemState.ACCEPTED),
            settled(4, LEVEL, ItemState.ACCEPTED),
            closed(RequestState.ACCEPTED)),
    PARTLY_ACCEPTED(
            "`PARTLY_ACCEPTED`",
            3,
            decided(2, ItemDecision.accept(NAME), refuse(LEVEL)),
            settled(3, NAME, ItemState.ACCEPTED),
            closed(RequestState.PARTLY_ACCEPTED)),
    REFUSED("`REFUSED`", 2, decided(2, refuse(NAME), refuse(LEVEL)), closed(RequestState.REFUSED)),
    WITHDRAWN("`WITHDRAWN`", 2, withdrawn(2, NAME, LEVEL), closed(RequestState.WITHDRAWN)),
    LAPSED(
            "`LAPSED`",
            3,
            correctionRequested(2, TODAY.minusDays(1), LEVEL),
            lapsed(3, NAME, LEVEL),
            closed(RequestState.LAPSED));

    private final String title;
    private final int revision;
    private final List<Object> since;

    Standing(String title, int revision, Object... since) {
        this.title = title;
        this.revision = revision;
        this.since = List.of(since);
    }

    String title() {
        return title;
    }

    int revision() {
        return revision;
    }

    List<Object> history() {
        List<Object> history = new ArrayList<>();
        if (this != NOT_OPENED) {
            history.add(openedAt(NOW.minus(Duration.ofDays(3))));
            history.addAll(since);
        }
        return history;
    }
}
