package org.contrepoint.document;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;

/** Hands other documents in, in the same request. */
public record ReviseDocuments(
        @TargetAggregateIdentifier FolderId folderId,
        FamilyId familyId,
        RequestId requestId,
        SubmissionId submissionId,
        List<Handing> handings,
        Actor by) {}
