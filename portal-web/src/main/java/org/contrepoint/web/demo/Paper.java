package org.contrepoint.web.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.contrepoint.document.FileId;
import org.contrepoint.document.MediaKind;
import org.contrepoint.document.StoredFile;

/** What the demo's families hand in: a few small papers, drawn once, that say nothing of anybody. */
enum Paper {
    INSURANCE("attestation-assurance.pdf", MediaKind.PDF, 1, "Attestation d'assurance", "Responsabilité civile"),
    RULES("coupon-reglement.pdf", MediaKind.PDF, 1, "Règlement intérieur", "Coupon à retourner, lu et approuvé"),
    ADDRESS("facture-electricite.pdf", MediaKind.PDF, 2, "Facture", "Électricité, exemple pour la démonstration"),
    CERTIFICATE("certificat-danse.jpg", MediaKind.JPEG, 1, "Certificat médical", "Pratique de la danse"),
    PHOTO("photo.jpg", MediaKind.JPEG, 1, "", "");

    private static final Map<Paper, byte[]> DRAWN = new EnumMap<>(Paper.class);

    final String fileName;
    private final MediaKind media;
    private final int pages;
    private final String title;
    private final String line;

    Paper(String fileName, MediaKind media, int pages, String title, String line) {
        this.fileName = fileName;
        this.media = media;
        this.pages = pages;
        this.title = title;
        this.line = line;
    }

    /** The paper as one of the store's files. */
    StoredFile as(FileId id) {
        byte[] bytes = bytes();
        return new StoredFile(id, media, bytes.length, hash(bytes), pages);
    }

    byte[] bytes() {
        synchronized (DRAWN) {
            return DRAWN.computeIfAbsent(this, paper -> paper.media == MediaKind.PDF ? paper.print() : paper.paint());
        }
    }

    private byte[] print() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.setDocumentId((long) fileName.length());
            PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
            PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    write(content, bold, 26, 700, title);
                    write(content, plain, 14, 665, line);
                    for (int row = 0; row < 14; row++) {
                        content.moveTo(70, 600 - row * 32f);
                        content.lineTo(row % 5 == 4 ? 320 : 525, 600 - row * 32f);
                    }
                    content.setStrokingColor(0.78f);
                    content.stroke();
                    write(content, plain, 11, 90, "Exemple de démonstration, page " + number + " sur " + pages);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(PDPageContentStream content, PDFont font, int size, int height, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(70, height);
        content.showText(text);
        content.endText();
    }

    private byte[] paint() {
        BufferedImage image = new BufferedImage(600, 780, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(new Color(0xF4F1EA));
        brush.fillRect(0, 0, 600, 780);
        if (title.isEmpty()) {
            brush.setColor(new Color(0x0A756B));
            brush.fillOval(200, 180, 200, 230);
            brush.fillRoundRect(110, 450, 380, 330, 220, 220);
        } else {
            brush.setColor(new Color(0x1B2A49));
            brush.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
            brush.drawString(title, 60, 120);
            brush.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
            brush.drawString(line, 60, 170);
            brush.setColor(new Color(0xC3C8D2));
            brush.setStroke(new BasicStroke(3));
            for (int row = 0; row < 9; row++) {
                brush.drawLine(60, 250 + row * 48, row % 4 == 3 ? 330 : 540, 250 + row * 48);
            }
        }
        brush.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
