package org.contrepoint.student;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;

/** Accepted lines of a request became the student's valid identity. */
@EventName("contrepoint.student.identity-changed")
public record StudentIdentityChanged(
        @DataSubject StudentId studentId, RequestId requestId, Instant at, List<AppliedItem> items)
        implements StudentEvent, ProposalApplied {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.STUDENT, studentId.value());
    }
}
