package org.contrepoint.family;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** A family wrote lines of its request about a guardian anew. */
@EventName("contrepoint.guardian.proposal-revised")
public record GuardianProposalRevised(
        @DataSubject GuardianId guardianId,
        FamilyId familyId,
        RequestId requestId,
        SubmissionId submissionId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<RevisedItem> items)
        implements GuardianEvent, ProposalRevised {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
