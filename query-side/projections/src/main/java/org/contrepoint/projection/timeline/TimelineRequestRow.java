package org.contrepoint.projection.timeline;

import java.util.Map;
import java.util.TreeMap;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Subjects;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;

/** Which record a request is about, and which group each of its lines: most events of a review say neither. */
final class TimelineRequestRow extends Row {

    static final Table<TimelineRequestRow> TABLE =
            Table.of("timeline_requests", TimelineRequestRow.class, TimelineRequestRow::new);

    String subject = "";
    Map<String, String> groups = new TreeMap<>();

    void know(Proposed event) {
        subject = Subjects.told(event.subject()).toString();
        event.items().forEach(item -> groups.put(item.itemId().toString(), item.group()));
    }

    void know(ProposalRevised event) {
        event.items()
                .forEach(line ->
                        groups.put(line.item().itemId().toString(), line.item().group()));
    }
}
