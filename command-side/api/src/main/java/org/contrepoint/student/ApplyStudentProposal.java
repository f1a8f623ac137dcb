package org.contrepoint.student;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.record.ApplyProposal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Carries a decision of the review to a student's record. */
public record ApplyStudentProposal(
        @TargetAggregateIdentifier StudentId studentId, RequestId requestId, Set<ItemId> accepted, Set<ItemId> dropped)
        implements ApplyProposal {}
