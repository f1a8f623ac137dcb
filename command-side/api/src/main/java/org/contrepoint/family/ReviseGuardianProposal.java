package org.contrepoint.family;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.ReviseProposal;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;

/**
 * Writes lines of a request anew, in the same request. Sending it twice changes nothing.
 *
 * @param familyId the family that asks; only its own request
 * @param seen the values the form was filled against
 * @param proposed the values wanted, for fields of lines that still wait
 */
public record ReviseGuardianProposal(
        @TargetAggregateIdentifier GuardianId guardianId,
        FamilyId familyId,
        RequestId requestId,
        SubmissionId submissionId,
        Map<String, String> seen,
        Map<String, String> proposed,
        Actor by)
        implements ReviseProposal {}
