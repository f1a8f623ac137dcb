package org.contrepoint.review;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** What the software gave up on is tried again. */
@EventName("contrepoint.review.retry-requested")
public record RetryRequested(RequestId requestId, Actor by, Instant at) implements ReviewEvent {}
