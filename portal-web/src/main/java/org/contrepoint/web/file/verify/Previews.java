package org.contrepoint.web.file.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.contrepoint.document.MediaKind;

/** Draws a page of a stored file as a picture: what a browser shows is never what somebody sent. */
public final class Previews {

    private static final int LONGEST_SIDE = 1_200;
    private static final float SHARPEST = 4f;

    private Previews() {}

    /**
     * One page as PNG.
     *
     * @param page the first is 1
     */
    public static byte[] draw(Path file, MediaKind media, int page) throws IOException {
        BufferedImage picture = media == MediaKind.PDF ? page(file, page) : image(file);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static BufferedImage image(Path file) throws IOException {
        return Painting.fit(ImageIO.read(file.toFile()), LONGEST_SIDE);
    }

    private static BufferedImage page(Path file, int page) throws IOException {
        try (PDDocument document = PdfDocuments.open(file)) {
            PDRectangle size = document.getPage(page - 1).getCropBox();
            float side = Math.max(1, Math.max(size.getWidth(), size.getHeight()));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return Painting.fit(
                    renderer.renderImage(page - 1, Math.min(SHARPEST, LONGEST_SIDE / side), ImageType.RGB),
                    LONGEST_SIDE);
        }
    }
}
