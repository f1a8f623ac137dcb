package org.contrepoint.student;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;

/** Accepted lines were not applied: the student's record had moved since they were proposed. */
@EventName("contrepoint.student.proposal-conflicted")
public record StudentProposalConflicted(
        @DataSubject StudentId studentId, RequestId requestId, Instant at, List<ConflictedItem> items)
        implements StudentEvent, ProposalConflicted {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.STUDENT, studentId.value());
    }
}
