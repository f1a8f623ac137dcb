package org.contrepoint.web.file;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set about uploaded files.
 *
 * @param folder where they are kept and worked on; {@code files} in the data folder by default
 * @param largest the largest file
 * @param filesPerDocument how many files one document may have
 * @param stagedPerAccount how many files of one person may wait to be handed in
 * @param stagedFor how long they wait
 * @param mostPixels of an image
 * @param mostPages of a PDF
 * @param s3 a bucket instead of the folder
 * @param clamav a virus scanner; none unless its host is set
 * @param heicProgram an installed program that turns HEIC into JPEG, called with the two paths
 */
@ConfigurationProperties("contrepoint.files")
public record FileProperties(
        @DefaultValue("./data/files") Path folder,
        @DefaultValue("15MB") DataSize largest,
        @DefaultValue("10") int filesPerDocument,
        @DefaultValue("60") int stagedPerAccount,
        @DefaultValue("24h") Duration stagedFor,
        @DefaultValue("50000000") long mostPixels,
        @DefaultValue("50") int mostPages,
        @DefaultValue S3 s3,
        @DefaultValue ClamAv clamav,
        @Nullable String heicProgram) {

    /** Where files are while they arrive. */
    public Path incoming() {
        return folder.resolve("incoming");
    }

    /** Where files are while they are checked. */
    public Path work() {
        return folder.resolve("work");
    }

    /**
     * A bucket that speaks S3.
     *
     * @param bucket its name; empty to keep files in the folder
     * @param endpoint its address; none for Amazon's own
     * @param prefix before each name in the bucket
     * @param accessKey with the secret key; none to take what the environment gives
     * @param pathStyle set for most servers that are not Amazon's
     */
    public record S3(
            @DefaultValue("") String bucket,
            @Nullable String endpoint,
            @DefaultValue("eu-west-3") String region,
            @DefaultValue("") String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("true") boolean pathStyle) {

        public boolean wanted() {
            return !bucket.isBlank();
        }

        /** Without its secret. */
        @Override
        public String toString() {
            return "bucket " + bucket;
        }
    }

    /** A clamd that listens on TCP. */
    public record ClamAv(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("30s") Duration patience) {

        public boolean wanted() {
            return !host.isBlank();
        }
    }
}
