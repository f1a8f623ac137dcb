package org.contrepoint.student;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.ProposalAmended;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;

/** An officer drafted a value in place of one proposed for a student. */
@EventName("contrepoint.student.proposal-amended")
public record StudentProposalAmended(
        @DataSubject StudentId studentId, RequestId requestId, AmendedItem item, Actor by, Instant at)
        implements StudentEvent, ProposalAmended {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.STUDENT, studentId.value());
    }
}
