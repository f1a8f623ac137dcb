package org.contrepoint.family;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** A family asked for changes to a guardian's identity; they are held on the record until the review decides. */
@EventName(value = "contrepoint.guardian.identity-proposed", revision = "2")
public record GuardianIdentityProposed(
        @DataSubject GuardianId guardianId,
        FamilyId familyId,
        RequestId requestId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<ProposedItem> items,
        List<ReplacedItem> replaced)
        implements GuardianEvent, Proposed {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
