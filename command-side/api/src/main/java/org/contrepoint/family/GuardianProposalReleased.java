package org.contrepoint.family;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Lines are no longer held on the guardian's record, and nothing was applied. */
@EventName("contrepoint.guardian.proposal-released")
public record GuardianProposalReleased(
        GuardianId guardianId, RequestId requestId, Instant at, List<ItemId> moot, List<ItemId> dropped)
        implements GuardianEvent, ProposalReleased {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
