package org.contrepoint.student;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.record.RestoreProposal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Holds lines of a request about a student once more, since it was opened again. Lines held already are passed over. */
public record RestoreStudentProposal(
        @TargetAggregateIdentifier StudentId studentId, RequestId requestId, Set<ItemId> items)
        implements RestoreProposal {}
