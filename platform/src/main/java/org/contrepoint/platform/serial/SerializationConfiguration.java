package org.contrepoint.platform.serial;

import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.contrepoint.platform.privacy.PersonKeys;
import org.contrepoint.platform.privacy.PersonalData;
import org.contrepoint.platform.privacy.PrivacyConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the log looks like on disk: names and revisions instead of classes, personal data encrypted. */
@AutoConfiguration(after = PrivacyConfiguration.class, before = AxonAutoConfiguration.class)
public class SerializationConfiguration {

    @Bean
    Jackson3SerializerCustomizer jsonRules() {
        return new JsonRules();
    }

    @Bean
    @Primary
    Jackson3Serializer defaultSerializer(Jackson3SerializerCustomizer jsonRules) {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(jsonRules)
                .build();
    }

    @Bean
    EventCatalogue eventCatalogue() {
        return EventCatalogue.complete();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(Jackson3SerializerCustomizer jsonRules, EventCatalogue events, PersonKeys keys) {
        PersonalData personalData = new PersonalData(keys);
        events.events().forEach(personalData::check);
        return new EventSerializer(
                Jackson3Serializer.builder().jsonMapperBuilderCustomizer(jsonRules), events, personalData);
    }
}
