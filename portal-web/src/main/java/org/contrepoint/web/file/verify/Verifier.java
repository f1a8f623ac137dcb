package org.contrepoint.web.file.verify;

import java.io.IOException;
import java.nio.file.Path;
import org.contrepoint.web.file.FileRefused;
import org.springframework.stereotype.Component;

/**
 * Says what a file is by what is in it, and writes it anew. Nothing of the sender's bytes is kept but the picture or
 * the pages. It blocks and uses the processor: never on an event loop.
 */
@Component
public class Verifier {

    private final Images images;
    private final HeicPhotos heic;
    private final PdfDocuments pdfs;

    Verifier(Images images, HeicPhotos heic, PdfDocuments pdfs) {
        this.images = images;
        this.heic = heic;
        this.pdfs = pdfs;
    }

    /**
     * Checks a file and writes what is kept of it.
     *
     * @param work a folder to work in, which the caller removes
     * @throws FileRefused when it is not taken
     */
    public Checked check(Path received, Path work) throws IOException {
        return switch (ContentKind.of(received)) {
            case PDF -> pdfs.check(received, work.resolve("checked.pdf"));
            case JPEG -> images.check(received, "jpeg", work);
            case PNG -> images.check(received, "png", work);
            case WEBP -> images.check(received, "webp", work);
            case HEIC -> Images.keep(heic.read(received, work), false, work);
        };
    }
}
