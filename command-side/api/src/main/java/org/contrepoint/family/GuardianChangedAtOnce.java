package org.contrepoint.family;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/** A family changed a guardian's identity without waiting for staff. */
@EventName("contrepoint.guardian.changed-at-once")
public record GuardianChangedAtOnce(
        @DataSubject GuardianId guardianId,
        FamilyId familyId,
        RequestId requestId,
        @Nullable SubmissionId submissionId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<AtOnceItem> items,
        List<ReplacedItem> replaced)
        implements GuardianEvent, AppliedAtOnce {

    /** Sent with a request of its own. */
    public GuardianChangedAtOnce(
            GuardianId guardianId,
            FamilyId familyId,
            RequestId requestId,
            SiteId siteId,
            Actor by,
            Instant at,
            List<AtOnceItem> items,
            List<ReplacedItem> replaced) {
        this(guardianId, familyId, requestId, null, siteId, by, at, items, replaced);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
