package org.contrepoint.review;

import java.time.Instant;
import org.contrepoint.message.EventName;

/**
 * The request has waited for staff for so many days.
 */
@EventName("contrepoint.review.staff-reminded")
public record StaffReminded(RequestId requestId, int day, Instant at) implements ReviewEvent {}
