package org.contrepoint.policy;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** An administrator changed a policy; what was sent before keeps the one it was sent under. */
@EventName("contrepoint.policy.changed")
public record FieldPolicyChanged(
        PolicyBookId bookId, PolicyKey key, FieldPolicy from, FieldPolicy to, Actor by, Instant at)
        implements PolicyEvent {}
