package org.contrepoint.platform.serial;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.message.Personal;

/** An instance of any record, whose personal texts are all the same, to be looked for where they must not be. */
final class Samples {

    static final String NAME = "Léa Lemaire";

    private Samples() {}

    static Object of(Class<?> record) {
        try {
            RecordComponent[] components = record.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components).map(Samples::value).toArray();
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException("No sample of " + record, unexpected);
        }
    }

    private static Object value(RecordComponent component) {
        String text = component.isAnnotationPresent(Personal.class) ? NAME : "code";
        return value(component.getGenericType(), text);
    }

    private static Object value(Type type, String text) {
        if (type instanceof ParameterizedType collection) {
            Object element = value(collection.getActualTypeArguments()[0], text);
            return switch (((Class<?>) collection.getRawType()).getSimpleName()) {
                case "Map" -> Map.of("lastName", text);
                case "List" -> List.of(element);
                case "Set" -> Set.of(element);
                default -> throw new IllegalStateException("No sample of " + type);
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return switch (plain.getSimpleName()) {
            case "String" -> text;
            case "UUID" -> new UUID(1, 2);
            case "Instant" -> Instant.parse("2026-09-01T08:00:00.123456789Z");
            case "LocalDate" -> LocalDate.of(2026, 9, 1);
            case "LocalTime" -> LocalTime.of(17, 30);
            case "int" -> 2026;
            case "long" -> 3L;
            case "boolean" -> true;
            default -> throw new IllegalStateException("No sample of " + type);
        };
    }
}
