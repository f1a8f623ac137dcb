package org.contrepoint.platform.serial;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The JSON that Axon writes and reads: tokens, sagas, commands, queries. */
final class JsonRules implements Jackson3SerializerCustomizer {

    @Override
    public void accept(JsonMapper.Builder mapper) {
        // A ReplayToken carries its inner tokens by class name; without this no reset and no new processor gets
        // anywhere.
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.contrepoint.")
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.util.")
                .build());
        // A saga without visible state would be stored as {} and forget everything: fail instead.
        mapper.enable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        mapper.annotationIntrospector(tools.jackson.databind.introspect.AnnotationIntrospectorPair.pair(
                new OwnState(), new tools.jackson.databind.introspect.JacksonAnnotationIntrospector()));
    }

    /** Sagas keep their state in private fields. */
    private static final class OwnState extends NopAnnotationIntrospector {

        @Override
        public VisibilityChecker findAutoDetectVisibility(
                MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
            boolean ours = type.getName().startsWith("org.contrepoint.");
            return ours && !type.getRawType().isRecord() ? checker.withFieldVisibility(Visibility.ANY) : checker;
        }
    }
}
