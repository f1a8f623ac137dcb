package org.contrepoint.family;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.ProposalAmended;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;

/** An officer drafted a value in place of one proposed for a guardian. */
@EventName("contrepoint.guardian.proposal-amended")
public record GuardianProposalAmended(
        @DataSubject GuardianId guardianId, RequestId requestId, AmendedItem item, Actor by, Instant at)
        implements GuardianEvent, ProposalAmended {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.GUARDIAN, guardianId.value());
    }
}
