package org.contrepoint.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.delegation.DelegationId;
import org.jspecify.annotations.Nullable;

/**
 * Accepts lines of a request, refuses them or sends them back to the family: all that it names, or nothing.
 *
 * @param revision the revision of the request that the officer saw; if it moved, nothing is decided
 * @param dueDate until when the family may correct what is sent back; the request lapses the day after
 * @param delegation the delegation under which the officer acts, when the request is of a site that is not theirs
 */
public record DecideItems(
        @TargetAggregateIdentifier RequestId requestId,
        int revision,
        List<ItemDecision> decisions,
        @Nullable LocalDate dueDate,
        Actor officer,
        @Nullable DelegationId delegation) {

    /** Accepts and refuses, at one's own site. */
    public DecideItems(RequestId requestId, int revision, List<ItemDecision> decisions, Actor officer) {
        this(requestId, revision, decisions, null, officer, null);
    }
}
