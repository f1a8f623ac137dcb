package org.contrepoint.family;

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

/** Lines of a request about a guardian are held once more. */
@EventName("contrepoint.guardian.proposal-restored")
public record GuardianProposalRestored(
        @DataSubject GuardianId guardianId,
        RequestId requestId,
        Instant at,
        List<ProposedItem> items,
        List<ItemId> taken)
        implements GuardianEvent, ProposalRestored {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
