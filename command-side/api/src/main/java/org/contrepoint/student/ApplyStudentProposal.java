package org.contrepoint.student;

import java.time.Instant;
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
        Map<ItemId, Instant> conflicts,
        Set<ItemId> dropped)
        implements org.contrepoint.record.ApplyProposal {

    /** One that waited to be sent since an earlier release says nothing of some of it. */
    @SuppressWarnings("ConstantValue")
    public ApplyStudentProposal {
        amended = amended == null ? Map.of() : amended;
        conflicts = conflicts == null ? Map.of() : conflicts;
    }

    /** Nothing amended, and nothing in conflict. */
    public ApplyStudentProposal(StudentId studentId, RequestId requestId, Set<ItemId> accepted, Set<ItemId> dropped) {
        this(studentId, requestId, accepted, Map.of(), Map.of(), dropped);
    }
}
