package org.contrepoint.review;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/**
 * The family wrote lines anew; the request keeps its place in the queue. A request that was closed meanwhile is open
 * again, since the new lines wait for an answer.
 */
@EventName("contrepoint.review.items-revised")
public record ItemsRevised(RequestId requestId, List<RevisedLine> lines, Actor by, int revision, Instant at)
        implements ReviewEvent {}
