package org.contrepoint.domain.family;

import java.time.Instant;
import org.contrepoint.domain.record.Outcome;
import org.contrepoint.domain.record.Outcome.Amended;
import org.contrepoint.domain.record.Outcome.Applied;
import org.contrepoint.domain.record.Outcome.ChangedAtOnce;
import org.contrepoint.domain.record.Outcome.Conflicted;
import org.contrepoint.domain.record.Outcome.Corrected;
import org.contrepoint.domain.record.Outcome.Held;
import org.contrepoint.domain.record.Outcome.Released;
import org.contrepoint.domain.record.Outcome.Restored;
import org.contrepoint.domain.record.Outcome.Revised;
import org.contrepoint.family.GuardianChangedAtOnce;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianEvent;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.GuardianIdentityChanged;
import org.contrepoint.family.GuardianIdentityProposed;
import org.contrepoint.family.GuardianProposalAmended;
import org.contrepoint.family.GuardianProposalConflicted;
import org.contrepoint.family.GuardianProposalReleased;
import org.contrepoint.family.GuardianProposalRestored;
import org.contrepoint.family.GuardianProposalRevised;
import org.contrepoint.record.ProposeChanges;
import org.contrepoint.site.SiteId;

/** Words what a guardian's record decided. */
record GuardianWording(GuardianId guardianId, SiteId siteId, Instant at) {

    GuardianEvent of(Outcome outcome) {
        return switch (outcome) {
            case Held held -> held(held);
            case ChangedAtOnce changed -> changedAtOnce(changed);
            case Revised revised -> revised(revised);
            case Amended amended ->
                new GuardianProposalAmended(guardianId, amended.requestId(), amended.item(), amended.by(), at);
            case Applied applied -> new GuardianIdentityChanged(guardianId, applied.requestId(), at, applied.items());
            case Conflicted conflicted ->
                new GuardianProposalConflicted(guardianId, conflicted.requestId(), at, conflicted.items());
            case Released released ->
                new GuardianProposalReleased(guardianId, released.requestId(), at, released.moot(), released.dropped());
            case Restored restored ->
                new GuardianProposalRestored(guardianId, restored.requestId(), at, restored.items(), restored.taken());
            case Corrected corrected ->
                new GuardianCorrected(guardianId, corrected.before(), corrected.after(), corrected.by(), at);
        };
    }

    private GuardianEvent held(Held held) {
        ProposeChanges command = held.command();
        return new GuardianIdentityProposed(
                guardianId,
                command.familyId(),
                command.requestId(),
                siteId,
                command.by(),
                at,
                held.items(),
                held.replaced());
    }

    private GuardianEvent changedAtOnce(ChangedAtOnce changed) {
        ProposeChanges command = changed.command();
        return new GuardianChangedAtOnce(
                guardianId,
                command.familyId(),
                command.requestId(),
                changed.submissionId(),
                siteId,
                command.by(),
                at,
                changed.items(),
                changed.replaced());
    }

    private GuardianEvent revised(Revised revised) {
        ProposeChanges command = revised.command();
        return new GuardianProposalRevised(
                guardianId,
                command.familyId(),
                command.requestId(),
                revised.command().submissionId(),
                siteId,
                command.by(),
                at,
                revised.items());
    }
}
