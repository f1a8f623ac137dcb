package org.contrepoint.view.family;

import java.util.List;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.record.RecordView;

/** A household: its guardians and students in the order in which they were registered. */
public record FamilyView(
        FamilyId familyId,
        SiteId siteId,
        String name,
        List<RecordView> guardians,
        List<RecordView> students,
        boolean erased) {}
