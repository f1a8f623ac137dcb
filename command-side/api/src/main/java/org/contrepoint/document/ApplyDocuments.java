package org.contrepoint.document;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.ApplyProposal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Carries a decision of the review to a folder. */
public record ApplyDocuments(
        @TargetAggregateIdentifier FolderId folderId,
        RequestId requestId,
        Set<ItemId> accepted,
        Map<ItemId, AmendmentId> amended,
        Map<ItemId, Instant> conflicts,
        Set<ItemId> dropped)
        implements ApplyProposal {}
