package org.contrepoint.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** What happened to one request, or to a few that belong together: steps, each after the other. */
record RequestStory(SiteId site, Ending ending, List<Step> steps) {

    /** How the last request of a story stands at the end. */
    enum Ending {
        ACCEPTED,
        CORRECTED,
        PARTLY_ACCEPTED,
        REFUSED,
        CONFLICT_SOLVED,
        WITHDRAWN,
        REPLACED,
        LAPSED,
        SUBMITTED,
        UNDER_REVIEW,
        CORRECTION_REQUESTED,
        CONFLICT_WAITING,
        /** One of two officers has accepted. */
        ENDORSED,
        /** Refused by one officer, opened again by another. */
        REOPENED,
        /** Applied at once: it never was a request. */
        AT_ONCE
    }

    Instant begins() {
        return steps.getFirst().at();
    }

    sealed interface Step {
        Actor by();

        Instant at();
    }

    /** A family sends a request; over once its review is open. */
    record Propose(RequestId requestId, Object command, Actor by, Instant at) implements Step {}

    /** A family changes what can't wait. */
    record ChangeAtOnce(Object command, Actor by, Instant at) implements Step {}

    /** A family writes lines of its request anew; over once they wait. */
    record Revise(RequestId requestId, Object command, Actor by, Instant at) implements Step {}

    /** Staff take the request on. */
    record Claim(RequestId requestId, Actor by, Instant at) implements Step {}

    /**
     * Staff decide every line that stands so; over once the record has answered.
     *
     * @param standing PENDING at first, CONFLICT when the record had moved
     * @param refused the field groups refused; others are accepted
     */
    record Decide(RequestId requestId, ItemState standing, Map<String, Refused> refused, Actor by, Instant at)
            implements Step {}

    record Refused(RefusalReason reason, String text) {}

    /** Staff send lines back to the family. */
    record SendBack(RequestId requestId, Set<String> groups, String text, LocalDate due, Actor by, Instant at)
            implements Step {}

    /** Staff accept a line with a value of their own. */
    record Amend(RequestId requestId, Change value, RecordRef record, String text, Actor by, Instant at)
            implements Step {}

    /** Another officer opens a closed request again. */
    record Reopen(RequestId requestId, String text, Actor by, Instant at) implements Step {}

    record Withdraw(RequestId requestId, Actor by, Instant at) implements Step {}

    /** Staff correct the record of their own accord. */
    record Correct(Object command, Actor by, Instant at) implements Step {}
}
