package org.contrepoint.web.records;

import java.util.List;
import org.contrepoint.web.timeline.TimelineEntry;

/** One household as staff read it. */
public record FamilyRecordPage(
        String id,
        String name,
        boolean erased,
        List<RecordCard> guardians,
        List<RecordCard> students,
        List<History> histories) {

    /** The history of one person of the household. */
    public record History(String anchor, String name, List<TimelineEntry> entries) {}
}
