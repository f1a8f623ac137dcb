package org.contrepoint.platform.privacy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.contrepoint.message.Personal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the personal parts of a record are.
 *
 * @param leaves the personal components, with their types
 * @param nested the components that hold records, or lists of records, with personal parts of their own
 */
record PersonalShape(Map<String, Class<?>> leaves, Map<String, PersonalShape> nested) {

    /** Nothing for what has no personal part. */
    static Optional<PersonalShape> of(Class<?> type) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        Map<String, Class<?>> leaves = new LinkedHashMap<>();
        Map<String, PersonalShape> nested = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Personal.class)) {
                leaves.put(component.getName(), component.getType());
            } else {
                of(element(component)).ifPresent(shape -> nested.put(component.getName(), shape));
            }
        }
        return leaves.isEmpty() && nested.isEmpty() ? Optional.empty() : Optional.of(new PersonalShape(leaves, nested));
    }

    private static Class<?> element(RecordComponent component) {
        if (Iterable.class.isAssignableFrom(component.getType())
                && component.getGenericType() instanceof ParameterizedType collection) {
            Type element = collection.getActualTypeArguments()[0];
            return element instanceof Class<?> known ? known : Object.class;
        }
        return component.getType();
    }

    /** Replaces each personal part of a record's JSON; absent ones stay absent. */
    void visit(ObjectNode tree, BiFunction<JsonNode, Class<?>, JsonNode> replacement) {
        leaves.forEach((name, type) -> {
            JsonNode value = tree.get(name);
            if (value != null && !value.isNull()) {
                tree.set(name, replacement.apply(value, type));
            }
        });
        nested.forEach((name, shape) -> {
            JsonNode value = tree.get(name);
            if (value instanceof ObjectNode single) {
                shape.visit(single, replacement);
            } else if (value != null) {
                value.forEach(each -> shape.visit((ObjectNode) each, replacement));
            }
        });
    }
}
