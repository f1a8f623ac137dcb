package org.contrepoint.web.file.scan;

import org.contrepoint.web.file.FileProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A clamd where one is named; without one nothing is scanned, and every file is still read and written anew. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    @Bean
    Scanner scanner(FileProperties properties) {
        return properties.clamav().wanted() ? new ClamAvScanner(properties.clamav()) : file -> true;
    }
}
