package org.contrepoint.platform.serial;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events of older revisions to the present shape when they leave the log, which itself never changes. What is
 * sealed stays sealed on the way.
 */
public final class Upcasters {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Upcasters() {}

    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(
                new Reshape("contrepoint.review.opened", "1", "2", Upcasters::describeLines),
                new Reshape("contrepoint.student.identity-proposed", "1", "2", Upcasters::describeLines),
                new Reshape("contrepoint.guardian.identity-proposed", "1", "2", Upcasters::describeLines),
                new Reshape("contrepoint.review.correction-requested", "1", "2", Upcasters::giveEachLineItsCorrection));
    }

    /** Lines were about fields, and one officer decided, before they said so. */
    private static void describeLines(ObjectNode event) {
        for (JsonNode line : event.path("items")) {
            ((ObjectNode) line).put("kind", "FIELD").put("approvals", 1);
        }
    }

    /** One text, without a coded reason, stood for all the lines that went back together. */
    private static void giveEachLineItsCorrection(ObjectNode event) {
        ArrayNode corrections = JSON.arrayNode();
        for (JsonNode itemId : event.path("items")) {
            ObjectNode correction = JSON.objectNode().put("reason", "OTHER");
            correction.set("itemId", itemId);
            correction.set("text", event.path("text").deepCopy());
            corrections.add(correction);
        }
        event.remove("items");
        event.remove("text");
        event.set("corrections", corrections);
    }
}
