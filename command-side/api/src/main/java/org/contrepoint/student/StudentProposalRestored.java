package org.contrepoint.student;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Lines of a request about a student are held once more. */
@EventName("contrepoint.student.proposal-restored")
public record StudentProposalRestored(
        @DataSubject StudentId studentId, RequestId requestId, Instant at, List<ProposedItem> items, List<ItemId> taken)
        implements StudentEvent, ProposalRestored {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.STUDENT, studentId.value());
    }
}
