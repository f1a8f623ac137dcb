package org.contrepoint.review;

import java.time.Instant;
import org.contrepoint.message.EventName;

/**
 * Every line is settled.
 *
 * @param outcome how the request ended
 */
@EventName("contrepoint.review.closed")
public record ReviewClosed(RequestId requestId, RequestState outcome, Instant at) implements ReviewEvent {}
