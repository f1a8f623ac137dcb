package org.contrepoint.projection.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a record or to a request; its key is the event's own place in the log. */
final class TimelineRow extends Row {

    static final Table<TimelineRow> TABLE = Table.of("timeline", TimelineRow.class, TimelineRow::new);

    /** The details that name somebody by id. */
    static final String ON_BEHALF_OF = "onBehalfOf";

    static final String ACTING_FOR = "actingFor";
    /** The key of the family that a student lives in, or does no more. */
    static final String HOUSEHOLD = "household";

    /** The detail that names a course by id. */
    static final String COURSE = "course";

    /** What an officer wrote about all of it. */
    static final String TEXT = "text";

    @Nullable
    String subject;

    @Nullable
    String requestId;

    /** The course and day of a lesson, where a later roll may say otherwise. */
    @Nullable
    String lesson;

    String event = "";

    @Nullable
    String actor;

    String actorRole = "";
    Instant at = Instant.EPOCH;
    Instant recordedAt = Instant.EPOCH;
    long position;
    List<Change> changes = new ArrayList<>();
    Map<String, String> details = new TreeMap<>();

    /**
     * What happened to a field group, or to a line whose group the event does not say.
     *
     * @param itemId names the line, whose group {@link TimelineRequestRow} knows
     */
    record Change(
            @Nullable String itemId,
            @Nullable String group,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable ItemState outcome,
            @Nullable RefusalReason reason,
            @Nullable String text) {

        static Change of(Object itemId, ItemState outcome) {
            return new Change(itemId.toString(), null, Map.of(), Map.of(), outcome, null, null);
        }
    }

    void erase() {
        changes.clear();
        details.remove(TEXT);
    }
}
