package org.contrepoint.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Chromium that an npm package carries inside itself, unpacked once into the user's cache. */
final class NpmChromium {

    private static final String PACKAGE = "@sparticuz/chromium";
    private static final String VERSION = "153.0.0";
    /** The package unpacks the libraries it needs only where it believes to be in this environment. */
    private static final Map<String, String> UNPACKING =
            Map.of("AWS_LAMBDA_JS_RUNTIME", "nodejs22.x", "AWS_EXECUTION_ENV", "AWS_Lambda_nodejs22.x");

    private NpmChromium() {}

    static Chromium bring() {
        try {
            Path home = Files.createDirectories(cache());
            Path unpacked = home.resolve("unpacked");
            Path program = unpacked.resolve("chromium");
            Path ready = home.resolve("ready");
            try (FileChannel channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(ready) || !Files.isExecutable(program)) {
                    unpack(home, unpacked);
                    Files.writeString(ready, VERSION);
                }
            }
            return new Chromium(
                    program,
                    Map.of(
                            "LD_LIBRARY_PATH",
                            unpacked.resolve("al2023/lib").toString(),
                            "FONTCONFIG_PATH",
                            unpacked.resolve("fonts").toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "No browser for the tests: neither /usr/bin/chromium is there, nor could npm bring one", failed);
        }
    }

    private static void unpack(Path home, Path unpacked) throws IOException {
        run(
                home,
                Map.of(),
                List.of(
                        "npm",
                        "install",
                        "--prefix",
                        home.toString(),
                        "--no-save",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        PACKAGE + "@" + VERSION));
        Files.createDirectories(unpacked);
        Map<String, String> environment = new HashMap<>(UNPACKING);
        environment.put("TMPDIR", unpacked.toString());
        String script = "await (await import('" + PACKAGE + "')).default.executablePath()";
        run(home, environment, List.of("node", "--input-type=module", "-e", script));
    }

    private static void run(Path home, Map<String, String> environment, List<String> command) throws IOException {
        Path log = home.resolve(command.getFirst() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("`" + String.join(" ", command) + "` took more than five minutes");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException("`" + String.join(" ", command) + "` failed: " + Files.readString(log));
        }
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return base.resolve("contrepoint").resolve("chromium-" + VERSION);
    }
}
