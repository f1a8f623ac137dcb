package org.contrepoint.student;

/** What can happen to a student. */
public sealed interface StudentEvent
        permits StudentRegistered,
                HouseholdSet,
                HouseholdEnded,
                StudentIdentityProposed,
                StudentProposalRevised,
                StudentProposalAmended,
                StudentProposalRestored,
                StudentChangedAtOnce,
                StudentIdentityChanged,
                StudentProposalConflicted,
                StudentProposalReleased,
                StudentCorrected {
    StudentId studentId();
}
