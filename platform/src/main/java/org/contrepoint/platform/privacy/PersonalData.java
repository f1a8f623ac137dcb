package org.contrepoint.platform.privacy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.Personal;
import org.contrepoint.platform.privacy.PersonKeys.PersonKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Encrypts, inside the JSON of an event, what {@link Personal} marks, nested values included, with the key of the
 * {@link DataSubject}. A sealed value reads {@code {"$key": 17, "$sealed": "…"}}.
 */
public final class PersonalData {

    private static final String KEY = "$key";
    private static final String SEALED = "$sealed";

    private final Map<Class<?>, Optional<PersonalShape>> shapes = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();
    private final PersonKeys keys;

    public PersonalData(PersonKeys keys) {
        this.keys = keys;
    }

    /** Whether an event of this type says anything about a person. */
    public boolean concerns(Class<?> type) {
        return shape(type).isPresent() && subject(type).isPresent();
    }

    /**
     * Refuses an event that says something about a person and doesn't say about whom: it would be stored in clear.
     */
    public void check(Class<?> event) {
        if (shape(event).isPresent() && subject(event).isEmpty()) {
            throw new IllegalStateException(event + " has @Personal parts and no @DataSubject");
        }
    }

    /** Encrypts the personal parts of an event's JSON. */
    public void seal(Object event, ObjectNode tree) {
        PersonKey key = keys.of(person(event));
        shape(event.getClass()).orElseThrow().visit(tree, (node, type) -> seal(node, key));
    }

    private JsonNode seal(JsonNode clear, PersonKey key) {
        ObjectNode sealed = json.createObjectNode().put(KEY, key.id());
        if (key.secret() != null) {
            sealed.put(SEALED, Cipher.seal(key.secret(), json.writeValueAsBytes(clear)));
        }
        return sealed;
    }

    /** Decrypts the personal parts of an event's JSON; what was erased reads as such. */
    public ObjectNode open(Class<?> type, ObjectNode tree) {
        shape(type).orElseThrow().visit(tree, this::open);
        return tree;
    }

    private JsonNode open(JsonNode sealed, Class<?> type) {
        if (!sealed.has(KEY)) {
            return sealed;
        }
        PersonKey key = keys.withId(sealed.get(KEY).asLong());
        if (key.secret() == null || !sealed.has(SEALED)) {
            return erased(type);
        }
        return json.readTree(Cipher.open(key.secret(), sealed.get(SEALED).asString()));
    }

    private JsonNode erased(Class<?> type) {
        if (type == String.class) {
            return json.getNodeFactory().stringNode(Personal.ERASED);
        }
        if (Map.class.isAssignableFrom(type)) {
            return json.createObjectNode();
        }
        return Iterable.class.isAssignableFrom(type)
                ? json.createArrayNode()
                : json.getNodeFactory().nullNode();
    }

    private Optional<PersonalShape> shape(Class<?> type) {
        return shapes.computeIfAbsent(type, PersonalShape::of);
    }

    private static Optional<RecordComponent> subject(Class<?> type) {
        return !type.isRecord()
                ? Optional.empty()
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(DataSubject.class))
                        .findFirst();
    }

    private static String person(Object event) {
        try {
            return subject(event.getClass())
                    .orElseThrow()
                    .getAccessor()
                    .invoke(event)
                    .toString();
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("Can't tell whom " + event.getClass() + " is about", unreadable);
        }
    }
}
