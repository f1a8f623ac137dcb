package org.contrepoint.family;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;

/** Accepted lines were not applied: the guardian's record had moved since they were proposed. */
@EventName("contrepoint.guardian.proposal-conflicted")
public record GuardianProposalConflicted(
        @DataSubject GuardianId guardianId, RequestId requestId, Instant at, List<ConflictedItem> items)
        implements GuardianEvent, ProposalConflicted {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
