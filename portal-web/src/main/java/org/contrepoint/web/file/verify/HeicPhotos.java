package org.contrepoint.web.file.verify;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the photos of telephones (HEIC), which Java itself can't: by the program that is named, or by our own in a
 * process apart, where there is one for this machine.
 */
@Component
class HeicPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(HeicPhotos.class);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int FAILED_TO_START = 1;

    private final FileProperties properties;
    private final Images images;
    private final HeicLibraries libraries;

    HeicPhotos(FileProperties properties, Images images) {
        this.properties = properties;
        this.images = images;
        this.libraries = new HeicLibraries(properties.folder().resolve("heic"));
    }

    BufferedImage read(Path received, Path work) throws IOException {
        String program = properties.heicProgram();
        return program != null && !program.isBlank()
                ? readWith(program, received, work.resolve("decoded.jpg"))
                : readApart(received, work.resolve("decoded"));
    }

    private BufferedImage readWith(String program, Path received, Path to) throws IOException {
        if (run(List.of(program, received.toString(), to.toString())) != 0 || !Files.exists(to)) {
            throw new FileRefused(FileRefusal.IMAGE_BROKEN);
        }
        return images.read(to, "jpeg");
    }

    private BufferedImage readApart(Path received, Path to) throws IOException {
        if (!libraries.present()) {
            throw new FileRefused(FileRefusal.HEIC);
        }
        List<String> command = new ArrayList<>(libraries.java());
        command.addAll(List.of(received.toString(), to.toString(), Long.toString(properties.mostPixels())));
        int end = run(command);
        if (end == HeicProgram.TOO_BIG) {
            throw images.tooBig();
        }
        if (end == FAILED_TO_START) {
            LOG.warn("Photos of telephones can't be read on this machine");
            throw new FileRefused(FileRefusal.HEIC);
        }
        if (end != 0) {
            throw new FileRefused(FileRefusal.IMAGE_BROKEN);
        }
        return points(to);
    }

    /** How the program ended; a program that does not end is ended. */
    private int run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH"));
        Process process = builder.start();
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? process.exitValue()
                    : HeicProgram.UNREADABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading a photo", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private static BufferedImage points(Path decoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(decoded)))) {
            int width = in.readInt();
            int height = in.readInt();
            AffineTransform turn = new AffineTransform(in.readInt(), in.readInt(), in.readInt(), in.readInt(), 0, 0);
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            byte[] line = new byte[3 * width];
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                in.readFully(line);
                for (int x = 0; x < width; x++) {
                    row[x] = (line[3 * x] & 0xFF) << 16 | (line[3 * x + 1] & 0xFF) << 8 | (line[3 * x + 2] & 0xFF);
                }
                picture.setRGB(0, y, width, 1, row, 0, width);
            }
            return Painting.turned(picture, turn);
        }
    }
}
