package org.contrepoint.platform.privacy;

import org.axonframework.common.caching.Cache;
import org.contrepoint.platform.ConditionalOnRole;
import org.contrepoint.platform.database.DatabaseAddress;
import org.contrepoint.platform.database.DatabaseConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The keys that make erasing possible against a log that never changes. */
@AutoConfiguration(after = DatabaseConfiguration.class)
public class PrivacyConfiguration {

    @Bean
    PersonKeys personKeys(DatabaseAddress address) {
        return new PersonKeys(address);
    }

    @Bean
    @ConditionalOnRole("command")
    Erasure erasure(PersonKeys keys, Cache aggregateCache) {
        return new Erasure(keys, aggregateCache);
    }
}
