package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that the software could not carry a decision to the record, after all its attempts.
 *
 * @param step what failed: the simple name of the command
 * @param attempts how often it was tried
 */
public record ParkReview(@TargetAggregateIdentifier RequestId requestId, String step, int attempts) {}
