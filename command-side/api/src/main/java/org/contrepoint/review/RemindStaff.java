package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that a request has waited too long for staff.
 *
 * @param day how many days it has waited: 3 or 7
 */
public record RemindStaff(@TargetAggregateIdentifier RequestId requestId, int day) {}
