package org.contrepoint.family;

/** What can happen to a guardian. */
public sealed interface GuardianEvent
        permits GuardianRegistered,
                GuardianIdentityProposed,
                GuardianProposalRevised,
                GuardianProposalAmended,
                GuardianProposalRestored,
                GuardianChangedAtOnce,
                GuardianIdentityChanged,
                GuardianProposalConflicted,
                GuardianProposalReleased,
                GuardianCorrected {
    GuardianId guardianId();
}
