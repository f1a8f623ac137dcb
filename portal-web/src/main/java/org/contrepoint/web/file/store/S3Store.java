package org.contrepoint.web.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.contrepoint.document.FileId;
import org.contrepoint.web.file.FileProperties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files in a bucket of Amazon's or of any server that speaks the same protocol. A key is a prefix and an id. */
public final class S3Store implements FileStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    public S3Store(FileProperties.S3 properties) {
        this.client = client(properties);
        this.bucket = properties.bucket();
        this.prefix = properties.prefix();
    }

    private static S3Client client(FileProperties.S3 properties) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(properties.region()))
                .forcePathStyle(properties.pathStyle())
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        String access = properties.accessKey();
        String secret = properties.secretKey();
        builder.credentialsProvider(
                access == null || secret == null
                        ? DefaultCredentialsProvider.builder().build()
                        : StaticCredentialsProvider.create(AwsBasicCredentials.create(access, secret)));
        String endpoint = properties.endpoint();
        if (endpoint != null && !endpoint.isBlank()) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder.build();
    }

    @Override
    public void put(FileId id, Path content) throws IOException {
        asking(() -> client.putObject(request -> request.bucket(bucket).key(key(id)), RequestBody.fromFile(content)));
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        return asking(() -> client.getObject(request -> request.bucket(bucket).key(key(id))));
    }

    @Override
    public void delete(FileId id) throws IOException {
        asking(() -> client.deleteObject(request -> request.bucket(bucket).key(key(id))));
    }

    @Override
    public Set<FileId> before(Instant limit) throws IOException {
        return asking(() -> {
            Set<FileId> found = new HashSet<>();
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(limit))
                    .forEach(object -> id(object).ifPresent(found::add));
            return found;
        });
    }

    private Optional<FileId> id(S3Object object) {
        try {
            return Optional.of(FileId.of(UUID.fromString(object.key().substring(prefix.length()))));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private String key(FileId id) {
        return prefix + id.value();
    }

    private static <T> T asking(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (NoSuchKeyException none) {
            throw new NoSuchFileException("no such object");
        } catch (SdkException failure) {
            throw new IOException("the bucket did not answer", failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
