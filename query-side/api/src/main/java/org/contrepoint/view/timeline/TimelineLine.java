package org.contrepoint.view.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrepoint.actor.Role;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param event the event's name without {@code contrepoint.}: {@code student.identity-proposed}; names the sentence
 * @param actorName who did it; empty for the software itself
 * @param details further arguments of the sentence: a due date, a day, an outcome
 * @param names what the document types among the groups are called
 */
public record TimelineLine(
        Instant at,
        String event,
        String actorName,
        Role actorRole,
        @Nullable RequestId requestId,
        List<Change> changes,
        Map<String, String> details,
        Map<String, String> names) {

    /** Where no document type is among the groups. */
    public TimelineLine(
            Instant at,
            String event,
            String actorName,
            Role actorRole,
            @Nullable RequestId requestId,
            List<Change> changes,
            Map<String, String> details) {
        this(at, event, actorName, actorRole, requestId, changes, details, Map.of());
    }

    /**
     * What happened to one field group.
     *
     * @param before empty where the event does not say
     * @param after empty where the event does not say
     * @param outcome what became of the line, where the event says so
     */
    public record Change(
            String group,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable ItemState outcome,
            @Nullable RefusalReason reason,
            @Nullable String text) {}
}
