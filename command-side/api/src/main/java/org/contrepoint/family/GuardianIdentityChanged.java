package org.contrepoint.family;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;

/** Accepted lines of a request became the guardian's valid identity. */
@EventName("contrepoint.guardian.identity-changed")
public record GuardianIdentityChanged(
        @DataSubject GuardianId guardianId, RequestId requestId, Instant at, List<AppliedItem> items)
        implements GuardianEvent, ProposalApplied {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
