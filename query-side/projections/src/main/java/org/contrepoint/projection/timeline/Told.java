package org.contrepoint.projection.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.projection.timeline.TimelineRow.Change;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What an event says to the history.
 *
 * @param subject the record, where the event names it
 * @param actor who did it; none where only the event's provenance knows
 */
record Told(
        @Nullable Subject subject,
        @Nullable RequestId request,
        @Nullable Actor actor,
        Instant at,
        List<Change> changes,
        Map<String, String> details) {

    Told(
            @Nullable Subject subject,
            @Nullable RequestId request,
            @Nullable Actor actor,
            Instant at,
            List<Change> changes) {
        this(subject, request, actor, at, changes, Map.of());
    }
}
