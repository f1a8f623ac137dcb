package org.contrepoint.web.records;

import java.util.List;
import org.contrepoint.web.document.Piece;
import org.contrepoint.web.lesson.RecordCourses;
import org.contrepoint.web.timeline.TimelineEntry;

/** One student as staff read it. */
public record StudentRecordPage(
        RecordCard record,
        List<Household> families,
        List<TimelineEntry> timeline,
        RecordCourses.Section lessons,
        List<Piece> pieces) {

    /** A family in which the student lives. */
    public record Household(String href, String name) {}
}
