package org.contrepoint.web.file.verify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.springframework.stereotype.Component;

/**
 * Reads the photos of telephones (HEIC), which Java itself can't: by the program that is named.
 */
@Component
class HeicPhotos {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int STUCK = -1;

    private final FileProperties properties;
    private final Images images;

    HeicPhotos(FileProperties properties, Images images) {
        this.properties = properties;
        this.images = images;
    }

    BufferedImage read(Path received, Path work) throws IOException {
        String program = properties.heicProgram();
        if (program == null || program.isBlank()) {
            throw new FileRefused(FileRefusal.HEIC);
        }
        return readWith(program, received, work.resolve("decoded.jpg"));
    }

    private BufferedImage readWith(String program, Path received, Path to) throws IOException {
        if (run(List.of(program, received.toString(), to.toString())) != 0 || !Files.exists(to)) {
            throw new FileRefused(FileRefusal.IMAGE_BROKEN);
        }
        return images.read(to, "jpeg");
    }

    /** How the program ended; a program that does not end is ended. */
    private int run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH"));
        Process process = builder.start();
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : STUCK;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading a photo", stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
