package org.contrepoint.web.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The runnable jar in a process of its own, with the smallest demo school. */
public final class RunningPortal implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofMinutes(4);
    private static final int LAST_LINES = 60;

    private final Process process;
    private final Path data;
    private final URI address;

    private RunningPortal(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts on a data folder, new or left by a former run, and waits until the school is there. */
    public static RunningPortal start(Path data) {
        RunningPortal portal = begin(data);
        await("the portal answers")
                .atMost(START_WITHIN)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> portal.answers(200));
        return portal;
    }

    /** Starts, and waits only until it says that the school is loading. */
    static RunningPortal startLoading(Path data) {
        RunningPortal portal = begin(data);
        await("the portal loads its school")
                .atMost(START_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> portal.answers(503));
        return portal;
    }

    private static RunningPortal begin(Path data) {
        int port = freePort();
        try {
            Path jar = Path.of(System.getProperty("contrepoint.jar"));
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx512m",
                            "-jar",
                            jar.toString(),
                            "--spring.profiles.active=demo",
                            "--contrepoint.demo.size=tiny",
                            "--server.port=" + port,
                            "--contrepoint.operations-port=0",
                            "--contrepoint.data-dir=" + data))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("portal.log").toFile()))
                    .start();
            return new RunningPortal(process, data, URI.create("http://localhost:" + port));
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    public URI address() {
        return address;
    }

    PortalClient visitor() {
        return new PortalClient(address);
    }

    /** Straight to the portal's own database, beside it. */
    Connection database() throws SQLException {
        try (Stream<Path> files = Files.walk(data)) {
            Path port = files.filter(file -> file.endsWith("contrepoint.port"))
                    .findFirst()
                    .orElseThrow();
            String url = "jdbc:postgresql://localhost:" + Files.readString(port).strip() + "/postgres?user=postgres";
            return DriverManager.getConnection(url);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Kill -9: no shutdown hook runs, and the database server is left behind. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private void ended() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers(int status) {
        if (!process.isAlive()) {
            throw new AssertionError("the portal stopped; its last words:\n" + lastWords());
        }
        try {
            return visitor().get("/").status() == status;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** The end of its log. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("portal.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Below the ports that the system lends to outgoing connections: one of those may be taken before it is used. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(RunningPortal::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
