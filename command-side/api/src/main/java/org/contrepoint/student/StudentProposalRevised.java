package org.contrepoint.student;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** A family wrote lines of its request about a student anew. */
@EventName("contrepoint.student.proposal-revised")
public record StudentProposalRevised(
        @DataSubject StudentId studentId,
        FamilyId familyId,
        RequestId requestId,
        SubmissionId submissionId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<RevisedItem> items)
        implements StudentEvent, ProposalRevised {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.STUDENT, studentId.value());
    }
}
