package org.contrepoint.web.file.verify;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files as people send them, and as nobody should. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A photograph: red on the left, blue on the right. */
    public static byte[] jpeg(int width, int height) {
        return image(width, height, "jpeg");
    }

    public static byte[] png(int width, int height) {
        return image(width, height, "png");
    }

    private static byte[] image(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A photograph of that many bytes: what a camera adds after the picture counts too. */
    public static byte[] jpegOf(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        byte[] picture = jpeg(640, 480);
        System.arraycopy(picture, 0, noise, 0, picture.length);
        return noise;
    }

    /** The same with what a camera writes: how it was held, and who holds it. */
    public static byte[] photograph(int width, int height, int orientation, String camera) {
        byte[] make = (camera + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(64 + make.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(make.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(make);
        byte[] exif = Arrays.copyOf(tiff.array(), tiff.position());
        ByteBuffer segment = ByteBuffer.allocate(exif.length + 10);
        segment.putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        byte[] plain = jpeg(width, height);
        return concat(Arrays.copyOf(plain, 2), segment.array(), Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** A picture that says it is that large, and holds next to nothing. */
    public static byte[] hugePng(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 8).put((byte) 2);
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        byte[] nothing = {0x78, (byte) 0x9C, 0x03, 0, 0, 0, 0, 1};
        return concat(signature, chunk("IHDR", header.array()), chunk("IDAT", nothing), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) check.getValue()).array();
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    /** A PDF with something more in it. */
    public static byte[] pdf(int pages, Consumer<PDDocument> change) {
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.addRect(100, 100, 300, 300);
                    content.fill();
                }
            }
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An archive that unfolds to a thousand times its size. */
    public static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[10_000_000]);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The file that every scanner finds. It is put together here so that no scanner finds this source. */
    public static byte[] eicar() {
        return text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
    }

    public static byte[] cut(byte[] content, int percent) {
        return Arrays.copyOf(content, content.length * percent / 100);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
