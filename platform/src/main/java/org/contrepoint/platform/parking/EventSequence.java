package org.contrepoint.platform.parking;

import java.util.Optional;
import org.axonframework.common.property.Property;
import org.axonframework.common.property.PropertyAccessStrategy;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import tools.jackson.databind.JsonNode;

/** What an event is about, even when the event can't be read. */
final class EventSequence {

    private final String property;
    private final Serializer serializer;

    EventSequence(String property, Serializer serializer) {
        this.property = property;
        this.serializer = serializer;
    }

    String of(EventMessage<?> event) {
        return read(event).or(() -> asStored(event)).orElseGet(() -> fallback(event));
    }

    @SuppressWarnings("unchecked")
    private Optional<String> read(EventMessage<?> event) {
        try {
            Object payload = event.getPayload();
            Property<Object> about = PropertyAccessStrategy.getProperty((Class<Object>) payload.getClass(), property);
            return Optional.ofNullable(about)
                    .map(found -> found.getValue(payload))
                    .map(Object::toString);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Ids are never encrypted, and may be legible where the whole is not. */
    private Optional<String> asStored(EventMessage<?> event) {
        try {
            JsonNode stored = event.serializePayload(serializer, JsonNode.class).getData();
            return Optional.ofNullable(stored.get(property)).map(JsonNode::asString);
        } catch (RuntimeException illegible) {
            return Optional.empty();
        }
    }

    private static String fallback(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate.getAggregateIdentifier()
                : event.getIdentifier();
    }
}
