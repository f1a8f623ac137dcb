package org.contrepoint.student;

import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Carries a decision of the review to a student's record. */
public record ApplyStudentProposal(
        @TargetAggregateIdentifier StudentId studentId,
        RequestId requestId,
        Set<ItemId> accepted,
        Map<ItemId, AmendmentId> amended,
        Set<ItemId> dropped)
        implements org.contrepoint.record.ApplyProposal {

    /** Nothing amended. */
    public ApplyStudentProposal(StudentId studentId, RequestId requestId, Set<ItemId> accepted, Set<ItemId> dropped) {
        this(studentId, requestId, accepted, Map.of(), dropped);
    }
}
