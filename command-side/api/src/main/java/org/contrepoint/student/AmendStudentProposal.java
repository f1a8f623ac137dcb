package org.contrepoint.student;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.AmendProposal;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/**
 * Drafts the staff's own value for a line about a student, for a decision to accept. It is checked like any value. Sending it
 * twice changes nothing.
 *
 * @param values the fields of the line's group
 */
public record AmendStudentProposal(
        @TargetAggregateIdentifier StudentId studentId,
        RequestId requestId,
        ItemId itemId,
        AmendmentId amendmentId,
        Map<String, String> values,
        Actor by)
        implements AmendProposal {}
