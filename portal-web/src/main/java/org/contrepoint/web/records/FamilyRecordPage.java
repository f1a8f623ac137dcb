package org.contrepoint.web.records;

import java.util.List;
import java.util.Map;
import org.contrepoint.web.document.Piece;
import org.contrepoint.web.invitation.LoginLine;
import org.contrepoint.web.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One household as staff read it.
 *
 * @param accesses the login of each guardian, by the anchor of their card
 */
public record FamilyRecordPage(
        String id,
        String name,
        boolean erased,
        List<RecordCard> guardians,
        Map<String, Access> accesses,
        List<RecordCard> students,
        List<History> histories,
        List<Piece> pieces) {

    /**
     * Whether a guardian gets into the portal.
     *
     * @param login null while they have none
     */
    public record Access(@Nullable LoginLine login, String href) {}

    /** The history of one person of the household. */
    public record History(String anchor, String name, List<TimelineEntry> entries) {}
}
