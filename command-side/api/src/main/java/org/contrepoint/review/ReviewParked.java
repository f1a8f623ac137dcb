package org.contrepoint.review;

import java.time.Instant;
import org.contrepoint.message.EventName;

/**
 * The software could not carry a decision to the record, after all its attempts; a person has to look.
 */
@EventName("contrepoint.review.parked")
public record ReviewParked(RequestId requestId, String step, int attempts, Instant at) implements ReviewEvent {}
