package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that a correction is due soon.
 *
 * @param daysLeft 7 or 2
 */
public record RemindFamily(@TargetAggregateIdentifier RequestId requestId, int daysLeft) {}
