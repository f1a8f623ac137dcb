package org.contrepoint.platform.serial;

import java.util.Optional;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.contrepoint.platform.privacy.PersonalData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events under their declared name and revision, with what they say about a person encrypted. Anything else
 * (metadata, deadlines) is written as plain JSON under its class name.
 */
public final class EventSerializer extends Jackson3Serializer {

    private final EventCatalogue catalogue;
    private final PersonalData personalData;

    public EventSerializer(Builder builder, EventCatalogue catalogue, PersonalData personalData) {
        super(builder);
        this.catalogue = catalogue;
        this.personalData = personalData;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        if (!isPersonal(object)) {
            return super.serialize(object, representation);
        }
        try {
            ObjectNode tree = getObjectMapper().valueToTree(object);
            personalData.seal(object, tree);
            byte[] json = getObjectMapper().writeValueAsBytes(tree);
            return new SimpleSerializedObject<>(
                    getConverter().convert(json, representation), representation, typeForClass(object.getClass()));
        } catch (JacksonException unwritable) {
            throw new SerializationException("Unable to serialize " + object.getClass(), unwritable);
        }
    }

    /** Axon serializes absent objects too. */
    @SuppressWarnings("ConstantValue")
    private boolean isPersonal(Object object) {
        return object != null && personalData.concerns(object.getClass());
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Class<?> type = classForType(serialized.getType());
        if (!personalData.concerns(type)) {
            return super.deserialize(serialized);
        }
        try {
            ObjectNode tree = (ObjectNode)
                    getConverter().convert(serialized, JsonNode.class).getData();
            @SuppressWarnings("unchecked")
            T event = (T) getObjectMapper().treeToValue(personalData.open(type, tree.deepCopy()), type);
            return event;
        } catch (JacksonException unreadable) {
            throw new SerializationException("Unable to read " + type, unreadable);
        }
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return catalogue.named(type.getName()).map(Class::getName).orElseGet(() -> super.resolveClassName(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        Optional<SerializedType> named = Optional.ofNullable(type)
                .flatMap(known -> catalogue.nameOf((Class<?>) known))
                .map(name -> new SimpleSerializedType(name.value(), name.revision()));
        return named.orElseGet(() -> super.typeForClass(type));
    }
}
