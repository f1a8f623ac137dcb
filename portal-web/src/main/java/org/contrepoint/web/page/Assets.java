package org.contrepoint.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The few files that pages need: style, script and font. Their addresses carry a hash of the content, so browsers keep
 * them for good; they are compressed once. htmx, its extension and our script travel as one file.
 */
@RestController
public class Assets {
    private static final String HTMX = "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";
    private static final String SSE = "classpath*:META-INF/resources/webjars/htmx-ext-sse/*/sse.js";
    private static final String OWN = "classpath:assets/";

    private record Asset(byte[] plain, byte @Nullable [] compressed, MediaType type) {}

    private final Map<String, Asset> files = new HashMap<>();
    private final Map<String, String> urls = new HashMap<>();

    Assets() throws IOException {
        add("atkinson.woff2", read(OWN + "atkinson-hyperlegible-next.woff2"), MediaType.parseMediaType("font/woff2"));
        String css = text(OWN + "contrepoint.css").replace("{font}", url("atkinson.woff2"));
        add(
                "contrepoint.css",
                css.getBytes(StandardCharsets.UTF_8),
                MediaType.parseMediaType("text/css;charset=UTF-8"));
        String script = text(HTMX) + ";\n" + text(SSE) + ";\n" + text(OWN + "documents.js")
                + text(OWN + "contrepoint.js") + ";\n" + text(OWN + "places.js");
        add(
                "contrepoint.js",
                script.getBytes(StandardCharsets.UTF_8),
                MediaType.parseMediaType("text/javascript;charset=UTF-8"));
        add(
                "roll.js",
                text(OWN + "roll.js").getBytes(StandardCharsets.UTF_8),
                MediaType.parseMediaType("text/javascript;charset=UTF-8"));
    }

    /** The address of a file: {@code contrepoint.css}, {@code contrepoint.js}, {@code roll.js}…. */
    public String url(String name) {
        return Objects.requireNonNull(urls.get(name), name);
    }

    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> serve(
            @PathVariable String file, @RequestHeader(name = "Accept-Encoding", defaultValue = "") String accepted) {
        Asset asset = files.get(file);
        if (asset == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        byte[] compressed = accepted.contains("gzip") ? asset.compressed() : null;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return compressed == null
                ? answer.body(asset.plain())
                : answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed);
    }

    private void add(String name, byte[] content, MediaType type) throws IOException {
        int dot = name.lastIndexOf('.');
        String file = name.substring(0, dot) + "." + hash(content) + name.substring(dot);
        files.put(file, new Asset(content, "font".equals(type.getType()) ? null : compress(content), type));
        urls.put(name, "/assets/" + file);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] compress(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String text(String location) {
        return new String(read(location), StandardCharsets.UTF_8);
    }

    private static byte[] read(String location) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(location);
            if (found.length != 1) {
                throw new IllegalStateException(found.length + " files for " + location);
            }
            return found[0].getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
