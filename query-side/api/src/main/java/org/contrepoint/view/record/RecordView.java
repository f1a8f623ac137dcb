package org.contrepoint.view.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.site.SiteId;

/**
 * A guardian's or a student's record: what is valid, and beside it what waits. A value that nobody validated is never
 * among {@code current}.
 *
 * @param displayName first and last name
 * @param families the families that may see it
 * @param current field code to canonical text; empty fields are left out
 * @param pending what waits in the sas, one entry a group at the most
 * @param erased whether the person was erased
 * @param viewOnly of the families, those that see the record and ask for nothing
 */
public record RecordView(
        Subject subject,
        String displayName,
        SiteId siteId,
        List<FamilyId> families,
        Map<String, String> current,
        List<PendingGroup> pending,
        boolean erased,
        Set<FamilyId> viewOnly) {

    public RecordView(
            Subject subject,
            String displayName,
            SiteId siteId,
            List<FamilyId> families,
            Map<String, String> current,
            List<PendingGroup> pending,
            boolean erased) {
        this(subject, displayName, siteId, families, current, pending, erased, Set.of());
    }

    /** Whether a family that sees the record may also ask for changes. */
    public boolean asks(FamilyId family) {
        return families.contains(family) && !viewOnly.contains(family);
    }
}
