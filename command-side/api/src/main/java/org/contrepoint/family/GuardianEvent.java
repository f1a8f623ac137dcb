package org.contrepoint.family;

/** What can happen to a guardian. */
public sealed interface GuardianEvent
        permits GuardianRegistered,
                GuardianIdentityProposed,
                GuardianIdentityChanged,
                GuardianProposalConflicted,
                GuardianProposalReleased,
                GuardianCorrected {
    GuardianId guardianId();
}
