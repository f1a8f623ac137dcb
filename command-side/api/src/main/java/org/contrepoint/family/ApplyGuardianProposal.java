package org.contrepoint.family;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Carries a decision of the review to a guardian's record. */
public record ApplyGuardianProposal(
        @TargetAggregateIdentifier GuardianId guardianId,
        RequestId requestId,
        Set<ItemId> accepted,
        Map<ItemId, AmendmentId> amended,
        Map<ItemId, Instant> conflicts,
        Set<ItemId> dropped)
        implements org.contrepoint.record.ApplyProposal {

    /** One that waited to be sent since an earlier release says nothing of some of it. */
    @SuppressWarnings("ConstantValue")
    public ApplyGuardianProposal {
        amended = amended == null ? Map.of() : amended;
        conflicts = conflicts == null ? Map.of() : conflicts;
    }

    /** Nothing amended, and nothing in conflict. */
    public ApplyGuardianProposal(
            GuardianId guardianId, RequestId requestId, Set<ItemId> accepted, Set<ItemId> dropped) {
        this(guardianId, requestId, accepted, Map.of(), Map.of(), dropped);
    }
}
