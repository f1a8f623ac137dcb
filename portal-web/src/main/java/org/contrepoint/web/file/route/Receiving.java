package org.contrepoint.web.file.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contrepoint.web.file.FileProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** What a form carries goes to disk as it comes, so that many at once need no more memory than one. */
@Configuration(proxyBeanMethods = false)
class Receiving implements WebFluxConfigurer {

    private static final int IN_MEMORY = 32 * 1024;
    private static final int MOST_PARTS = 60;

    /** Lists that staff import are larger than any document, whose own limit is held once it is here. */
    private static final long LARGEST_LIST = 25L * 1024 * 1024;

    private final FileProperties properties;

    Receiving(FileProperties properties) {
        this.properties = properties;
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        DefaultPartHttpMessageReader reader = new DefaultPartHttpMessageReader();
        reader.setMaxInMemorySize(IN_MEMORY);
        reader.setMaxDiskUsagePerPart(Math.max(properties.largest().toBytes(), LARGEST_LIST));
        reader.setMaxParts(MOST_PARTS);
        try {
            Path folder = Files.createDirectories(properties.incoming());
            reader.setFileStorageDirectory(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        codecs.defaultCodecs().multipartReader(new MultipartHttpMessageReader(reader));
    }
}
