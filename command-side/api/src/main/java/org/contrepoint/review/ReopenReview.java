package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.delegation.DelegationId;
import org.jspecify.annotations.Nullable;

/**
 * An officer who decided nothing in it opens a closed request again: lines refused or left without an answer wait once
 * more. What was accepted stays; staff correct the record for that.
 *
 * @param text why, which the family reads
 */
public record ReopenReview(
        @TargetAggregateIdentifier RequestId requestId,
        int revision,
        String text,
        Actor officer,
        @Nullable DelegationId delegation) {}
