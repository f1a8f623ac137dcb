package org.contrepoint.record;

/** Writes lines of a request anew, in the same request. */
public interface ReviseProposal extends ProposeChanges {
    SubmissionId submissionId();
}
