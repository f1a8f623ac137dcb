package org.contrepoint.student;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Lines are no longer held on the student's record, and nothing was applied. */
@EventName("contrepoint.student.proposal-released")
public record StudentProposalReleased(
        StudentId studentId, RequestId requestId, Instant at, List<ItemId> moot, List<ItemId> dropped)
        implements StudentEvent, ProposalReleased {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.STUDENT, studentId.value());
    }
}
