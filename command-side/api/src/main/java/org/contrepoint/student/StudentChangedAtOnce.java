package org.contrepoint.student;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
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

/** A family changed a student's identity without waiting for staff. */
@EventName("contrepoint.student.changed-at-once")
public record StudentChangedAtOnce(
        @DataSubject StudentId studentId,
        FamilyId familyId,
        RequestId requestId,
        @Nullable SubmissionId submissionId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<AtOnceItem> items,
        List<ReplacedItem> replaced)
        implements StudentEvent, AppliedAtOnce {

    /** Sent with a request of its own. */
    public StudentChangedAtOnce(
            StudentId studentId,
            FamilyId familyId,
            RequestId requestId,
            SiteId siteId,
            Actor by,
            Instant at,
            List<AtOnceItem> items,
            List<ReplacedItem> replaced) {
        this(studentId, familyId, requestId, null, siteId, by, at, items, replaced);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.STUDENT, studentId.value());
    }
}
