package org.contrepoint.student;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Staff correct a student's record of their own accord, outside any request.
 *
 * @param values the fields to set; others stay
 */
public record CorrectStudent(@TargetAggregateIdentifier StudentId studentId, Map<String, String> values, Actor by) {}
