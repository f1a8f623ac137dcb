package org.contrepoint.web.file.verify;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** How a camera was held, as the photograph says (EXIF); the one thing that is read of all that a camera writes. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {}

    static int of(Path jpeg) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(jpeg.toFile())) {
            List<JPEGSegment> found = JPEGSegmentUtil.readSegments(content, JPEG.APP1, "Exif");
            return found.isEmpty() ? UPRIGHT : read(found.getFirst());
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static int read(JPEGSegment exif) throws IOException {
        try (InputStream data = exif.data()) {
            data.skipNBytes(1);
            try (ImageInputStream tiff = ImageIO.createImageInputStream(data)) {
                Directory directory = new TIFFReader().read(tiff);
                Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
                int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : UPRIGHT;
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
    }
}
