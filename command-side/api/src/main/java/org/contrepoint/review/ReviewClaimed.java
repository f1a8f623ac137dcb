package org.contrepoint.review;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/**
 * An officer took the request on.
 *
 * @param until when the claim lapses
 */
@EventName("contrepoint.review.claimed")
public record ReviewClaimed(RequestId requestId, Actor officer, Instant until, Instant at) implements ReviewEvent {}
