package org.contrepoint.web.file.verify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.contrepoint.document.MediaKind;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.springframework.stereotype.Component;

/**
 * Reads a picture and paints it on a fresh one, upright and without anything that came with it: place, time, camera,
 * thumbnails. Its size is read before any of its points.
 */
@Component
class Images {

    /** The longest side of what is kept. */
    static final int LONGEST_SIDE = 4_000;

    /** Above this a PNG is a photograph, and kept as one. */
    private static final long LARGEST_PNG = 6L * 1024 * 1024;

    private static final long MEGA = 1_000_000;

    private final FileProperties properties;

    Images(FileProperties properties) {
        this.properties = properties;
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    /**
     * Checks a picture and writes it anew.
     *
     * @param format of what was received, as its content says
     */
    Checked check(Path received, String format, Path work) throws IOException {
        return keep(read(received, format), format.equals("png"), work);
    }

    /** Reads a picture, upright. */
    BufferedImage read(Path received, String format) throws IOException {
        if (!Completeness.isWhole(received, format)) {
            throw new FileRefused(FileRefusal.IMAGE_BROKEN);
        }
        try (ImageInputStream content = ImageIO.createImageInputStream(received.toFile())) {
            BufferedImage picture = read(content, format);
            return Painting.upright(picture, format.equals("jpeg") ? Orientation.of(received) : 1);
        }
    }

    /** Writes a picture that was read already. */
    static Checked keep(BufferedImage picture, boolean lossless, Path work) throws IOException {
        return write(Painting.fit(picture, LONGEST_SIDE), lossless, work);
    }

    private BufferedImage read(ImageInputStream content, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            reader.setInput(content, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            checkSize(width, height);
            AtomicBoolean damaged = new AtomicBoolean();
            IIOReadWarningListener listener = (source, warning) -> damaged.compareAndSet(false, isDamage(warning));
            reader.addIIOReadWarningListener(listener);
            BufferedImage picture = reader.read(0, thinned(reader.getDefaultReadParam(), Math.max(width, height)));
            if (damaged.get()) {
                throw new FileRefused(FileRefusal.IMAGE_BROKEN);
            }
            return picture;
        } catch (IIOException | RuntimeException broken) {
            if (broken instanceof FileRefused refused) {
                throw refused;
            }
            throw new FileRefused(FileRefusal.IMAGE_BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private void checkSize(int width, int height) {
        if (width < 1 || height < 1) {
            throw new FileRefused(FileRefusal.IMAGE_BROKEN);
        }
        if ((long) width * height > properties.mostPixels()) {
            throw tooBig();
        }
    }

    FileRefused tooBig() {
        return new FileRefused(FileRefusal.IMAGE_TOO_BIG, properties.mostPixels() / MEGA);
    }

    /** Of a far larger picture only every second or third point is read. */
    private static ImageReadParam thinned(ImageReadParam param, int side) {
        int step = Math.max(1, side / LONGEST_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static boolean isDamage(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature") || text.contains("corrupt") || text.contains("truncated");
    }

    private static Checked write(BufferedImage picture, boolean lossless, Path work) throws IOException {
        if (lossless) {
            Path png = work.resolve("checked.png");
            ImageIO.write(picture, "png", png.toFile());
            if (Files.size(png) <= LARGEST_PNG) {
                return new Checked(MediaKind.PNG, png, 1);
            }
        }
        return new Checked(MediaKind.JPEG, Painting.jpeg(picture, work.resolve("checked.jpg")), 1);
    }
}
