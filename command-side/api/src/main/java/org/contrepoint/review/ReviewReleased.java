package org.contrepoint.review;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/**
 * An officer gave the request back to the queue.
 */
@EventName("contrepoint.review.released")
public record ReviewReleased(RequestId requestId, Actor officer, Instant at) implements ReviewEvent {}
