package org.contrepoint.web.file.store;

import java.io.IOException;
import org.contrepoint.web.file.FileProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A folder by default, a bucket where one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileProperties.class)
class StoreConfiguration {

    @Bean
    FileStore fileStore(FileProperties properties) throws IOException {
        return properties.s3().wanted()
                ? new S3Store(properties.s3())
                : new FolderStore(properties.folder().resolve("kept"));
    }
}
