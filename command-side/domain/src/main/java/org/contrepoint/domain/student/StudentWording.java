package org.contrepoint.domain.student;

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
import org.contrepoint.record.ProposeChanges;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentChangedAtOnce;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentEvent;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentProposalAmended;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.student.StudentProposalRestored;
import org.contrepoint.student.StudentProposalRevised;

/** Words what a student's record decided. */
record StudentWording(StudentId studentId, SiteId siteId, Instant at) {

    StudentEvent of(Outcome outcome) {
        return switch (outcome) {
            case Held held -> held(held);
            case ChangedAtOnce changed -> changedAtOnce(changed);
            case Revised revised -> revised(revised);
            case Amended amended ->
                new StudentProposalAmended(studentId, amended.requestId(), amended.item(), amended.by(), at);
            case Applied applied -> new StudentIdentityChanged(studentId, applied.requestId(), at, applied.items());
            case Conflicted conflicted ->
                new StudentProposalConflicted(studentId, conflicted.requestId(), at, conflicted.items());
            case Released released ->
                new StudentProposalReleased(studentId, released.requestId(), at, released.moot(), released.dropped());
            case Restored restored ->
                new StudentProposalRestored(studentId, restored.requestId(), at, restored.items(), restored.taken());
            case Corrected corrected ->
                new StudentCorrected(studentId, corrected.before(), corrected.after(), corrected.by(), at);
        };
    }

    private StudentEvent held(Held held) {
        ProposeChanges command = held.command();
        return new StudentIdentityProposed(
                studentId,
                command.familyId(),
                command.requestId(),
                siteId,
                command.by(),
                at,
                held.items(),
                held.replaced());
    }

    private StudentEvent changedAtOnce(ChangedAtOnce changed) {
        ProposeChanges command = changed.command();
        return new StudentChangedAtOnce(
                studentId,
                command.familyId(),
                command.requestId(),
                changed.submissionId(),
                siteId,
                command.by(),
                at,
                changed.items(),
                changed.replaced());
    }

    private StudentEvent revised(Revised revised) {
        ProposeChanges command = revised.command();
        return new StudentProposalRevised(
                studentId,
                command.familyId(),
                command.requestId(),
                revised.command().submissionId(),
                siteId,
                command.by(),
                at,
                revised.items());
    }
}
