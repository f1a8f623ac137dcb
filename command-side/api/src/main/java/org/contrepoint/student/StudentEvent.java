package org.contrepoint.student;

/** What can happen to a student. */
public sealed interface StudentEvent
        permits StudentRegistered,
                StudentIdentityProposed,
                StudentIdentityChanged,
                StudentProposalConflicted,
                StudentProposalReleased,
                StudentCorrected {
    StudentId studentId();
}
