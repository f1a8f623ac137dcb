package org.contrepoint.document;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;

/**
 * Hands documents in. They wait in quarantine until staff accept them. Sending it twice makes one request.
 *
 * @param familyId the family that hands in; refused unless the folder is its own or its student's
 */
public record SubmitDocuments(
        @TargetAggregateIdentifier FolderId folderId,
        FamilyId familyId,
        RequestId requestId,
        List<Handing> handings,
        Actor by) {}
