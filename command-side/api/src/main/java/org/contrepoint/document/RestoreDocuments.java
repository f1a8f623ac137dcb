package org.contrepoint.document;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.record.RestoreProposal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Has a folder hold documents once more, since their request was opened again. */
public record RestoreDocuments(@TargetAggregateIdentifier FolderId folderId, RequestId requestId, Set<ItemId> items)
        implements RestoreProposal {}
