package org.contrepoint.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Provenance;

/**
 * Hands on who acts, where and why from a command to its events, and from an event to the commands of the saga that
 * reacts to it. What a deadline causes is nobody's act but the software's.
 */
final class ProvenanceRelay implements CorrelationDataProvider {

    private static final List<String> INHERITED =
            List.of(Provenance.ACTOR, Provenance.ROLE, Provenance.ACTING_FOR, Provenance.SITE, Provenance.CHANNEL);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> provenance = new HashMap<>();
        for (String key : INHERITED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                provenance.put(key, value);
            }
        }
        if (message instanceof DeadlineMessage) {
            provenance.remove(Provenance.ACTING_FOR);
            provenance.put(Provenance.ACTOR, Actor.SYSTEM.account().toString());
            provenance.put(Provenance.ROLE, Actor.SYSTEM.role().name());
            provenance.put(Provenance.CHANNEL, "saga");
        }
        provenance.put(
                Provenance.CORRELATION,
                message.getMetaData().getOrDefault(Provenance.CORRELATION, message.getIdentifier()));
        provenance.put(Provenance.CAUSATION, message.getIdentifier());
        return provenance;
    }
}
