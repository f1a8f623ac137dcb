package org.contrepoint.review;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Tells the review that the family wrote lines of its request anew: before anybody examined them, or since they were
 * sent back. The request keeps its place in the queue. Telling it again changes nothing.
 */
public record ReviseItems(@TargetAggregateIdentifier RequestId requestId, List<RevisedLine> lines, Actor by) {}
