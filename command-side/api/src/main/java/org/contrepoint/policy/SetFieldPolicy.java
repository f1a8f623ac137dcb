package org.contrepoint.policy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** An administrator sets a policy. Setting what is set changes nothing. */
public record SetFieldPolicy(
        @TargetAggregateIdentifier PolicyBookId bookId, PolicyKey key, FieldPolicy policy, Actor by) {}
