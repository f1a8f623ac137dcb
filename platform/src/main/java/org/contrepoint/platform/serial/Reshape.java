package org.contrepoint.platform.serial;

import java.util.function.Consumer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the JSON of the events of one name from one revision to the next. */
final class Reshape extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final Consumer<ObjectNode> change;

    Reshape(String name, String from, String to, Consumer<ObjectNode> change) {
        this.from = new SimpleSerializedType(name, from);
        this.to = new SimpleSerializedType(name, to);
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, stored -> {
            ObjectNode json = (ObjectNode) stored.deepCopy();
            change.accept(json);
            return json;
        });
    }
}
