package org.contrepoint.web.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.contrepoint.document.FileId;
import org.contrepoint.message.Ids;
import org.contrepoint.web.file.FileProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a bucket in this process: what goes over the wire is what a real one would get. */
class S3StoreTest extends StoreContract {

    private final Map<String, byte[]> bucket = new ConcurrentHashMap<>();
    private HttpServer server = start();

    @BeforeEach
    void empty() {
        bucket.clear();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Override
    FileStore store() {
        return new S3Store(new FileProperties.S3(
                "pieces",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "eu-west-3",
                "contrepoint/",
                "key",
                "secret",
                true));
    }

    @Test
    void a_key_is_the_prefix_and_the_id_and_nothing_else() throws IOException {
        FileId id = FileId.of(Ids.next());

        store().put(id, content("x"));

        assertThat(bucket).containsOnlyKeys("/pieces/contrepoint/" + id.value());
    }

    @Test
    void a_bucket_that_does_not_answer_is_an_exception_that_says_no_secret() {
        FileStore store = store();
        server.stop(0);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put(FileId.of(Ids.next()), content("x")))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret"));
    }

    private HttpServer start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException busy) {
            throw new IllegalStateException(busy);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=key/");
        switch (signed ? exchange.getRequestMethod() : "unsigned") {
            case "PUT" -> {
                bucket.put(key, body);
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                send(exchange, 200, new byte[0]);
            }
            case "DELETE" -> {
                bucket.remove(key);
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            }
            case "GET" -> {
                String query = exchange.getRequestURI().getQuery();
                if (query != null && query.contains("list-type=2")) {
                    send(exchange, 200, list());
                } else if (bucket.containsKey(key)) {
                    send(exchange, 200, Objects.requireNonNull(bucket.get(key)));
                } else {
                    send(exchange, 404, xml("<Error><Code>NoSuchKey</Code><Message>none</Message></Error>"));
                }
            }
            default -> send(exchange, 403, xml("<Error><Code>AccessDenied</Code></Error>"));
        }
    }

    private byte[] list() {
        return xml("<ListBucketResult><Name>pieces</Name><IsTruncated>false</IsTruncated>"
                + bucket.entrySet().stream()
                        .map(object -> "<Contents><Key>"
                                + object.getKey().substring("/pieces/".length())
                                + "</Key><LastModified>" + Instant.now() + "</LastModified><Size>"
                                + object.getValue().length + "</Size></Contents>")
                        .collect(Collectors.joining())
                + "</ListBucketResult>");
    }

    private static byte[] xml(String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
