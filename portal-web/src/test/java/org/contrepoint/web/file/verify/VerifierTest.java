package org.contrepoint.web.file.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contrepoint.web.file.verify.SampleFiles.concat;
import static org.contrepoint.web.file.verify.SampleFiles.cut;
import static org.contrepoint.web.file.verify.SampleFiles.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.contrepoint.document.MediaKind;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is taken, what is not, and that nothing of what was sent is kept but the picture or the pages. */
class VerifierTest {

    private static final FileProperties PROPERTIES = new Binder(
                    new MapConfigurationPropertySource(Map.of("contrepoint.files.folder", "target/files")))
            .bind("contrepoint.files", FileProperties.class)
            .get();

    private final Images images = new Images(PROPERTIES);
    private final Verifier verifier =
            new Verifier(images, new HeicPhotos(PROPERTIES, images), new PdfDocuments(PROPERTIES));

    @TempDir
    private Path work;

    @Test
    void a_photograph_is_painted_upright_and_says_nothing_of_its_camera() throws IOException {
        Checked checked = check(SampleFiles.photograph(400, 300, 6, "Camera of the Lemaires"));

        assertThat(checked.media()).isEqualTo(MediaKind.JPEG);
        BufferedImage picture = read(checked);
        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(picture.getRGB(150, 50) & 0xFF0000).as("red above").isGreaterThan(0xC00000);
        assertThat(picture.getRGB(150, 350) & 0xFF).as("blue below").isGreaterThan(0xC0);
        assertThat(bytes(checked)).doesNotContain("Lemaires").doesNotContain("Exif");
    }

    @Test
    void a_picture_too_large_for_a_screen_is_made_smaller() throws IOException {
        BufferedImage picture = read(check(SampleFiles.jpeg(6000, 3000)));

        assertThat(picture.getWidth()).isEqualTo(4000);
        assertThat(picture.getHeight()).isEqualTo(2000);
    }

    @Test
    void a_screenshot_stays_sharp_and_loses_what_follows_it() throws IOException {
        Checked checked = check(concat(SampleFiles.png(200, 100), text("<script>alert(1)</script>")));

        assertThat(checked.media()).isEqualTo(MediaKind.PNG);
        assertThat(bytes(checked)).doesNotContain("script");
        assertThat(read(checked).getWidth()).isEqualTo(200);
    }

    @Test
    void a_picture_with_another_file_behind_it_loses_that_file() throws IOException {
        Checked checked = check(concat(SampleFiles.jpeg(80, 80), SampleFiles.zip()));

        assertThat(bytes(checked)).doesNotContain("PK\u0003\u0004");
    }

    @Test
    void a_photo_of_a_telephone_is_read_and_turned_as_it_was_held() throws IOException {
        BufferedImage lying = read(check(resource("lying.heic")));
        Checked upright = check(resource("turned.heic"));
        BufferedImage picture = read(upright);

        assertThat(lying.getWidth()).isEqualTo(128);
        assertThat(lying.getRGB(10, 48) & 0xFF0000).as("red on the left").isGreaterThan(0xC00000);
        assertThat(upright.media()).isEqualTo(MediaKind.JPEG);
        assertThat(picture.getWidth()).isEqualTo(96);
        assertThat(picture.getHeight()).isEqualTo(128);
        assertThat(picture.getRGB(48, 10) & 0xFF).as("blue above").isGreaterThan(0xC0);
        refused(cut(resource("lying.heic"), 99), FileRefusal.IMAGE_BROKEN);
        refused(cut(resource("lying.heic"), 60), FileRefusal.IMAGE_BROKEN);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content = Objects.requireNonNull(VerifierTest.class.getResourceAsStream(name))) {
            return content.readAllBytes();
        }
    }

    @Test
    void a_picture_that_says_it_is_huge_is_refused_by_its_first_lines() throws IOException {
        long before = Runtime.getRuntime().totalMemory();

        refused(SampleFiles.hugePng(50_000, 50_000), FileRefusal.IMAGE_TOO_BIG);

        assertThat(Runtime.getRuntime().totalMemory() - before).isLessThan(200_000_000L);
    }

    @Test
    void a_picture_cut_before_its_end_is_refused() throws IOException {
        refused(cut(SampleFiles.jpeg(800, 600), 99), FileRefusal.IMAGE_BROKEN);
        refused(cut(SampleFiles.png(800, 600), 99), FileRefusal.IMAGE_BROKEN);
        refused(cut(SampleFiles.photograph(800, 600, 1, "x"), 50), FileRefusal.IMAGE_BROKEN);
    }

    @Test
    void what_is_neither_a_picture_nor_a_pdf_is_refused_whatever_it_is_called() throws IOException {
        refused(text("<?php system($_GET['c']); ?>"), FileRefusal.TYPE);
        refused(text("MZ\u0090\0\u0003"), FileRefusal.TYPE);
        refused(text("<!DOCTYPE html><html><script>alert(1)</script></html>"), FileRefusal.HTML);
        refused(text("GIF89a<html><script>alert(1)</script>"), FileRefusal.HTML);
        refused(text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>"), FileRefusal.SVG);
        refused(SampleFiles.zip(), FileRefusal.ARCHIVE);
        refused(SampleFiles.eicar(), FileRefusal.INFECTED);
    }

    @Test
    void a_pdf_keeps_its_pages_and_loses_what_its_maker_wrote_about_itself() throws IOException {
        Checked checked = check(SampleFiles.pdf(3, document -> {
            PDDocumentInformation about = new PDDocumentInformation();
            about.setAuthor("Claire Lemaire");
            document.setDocumentInformation(about);
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(document.getPage(0));
            document.getDocumentCatalog().setOpenAction(first);
        }));

        assertThat(checked.media()).isEqualTo(MediaKind.PDF);
        assertThat(checked.pages()).isEqualTo(3);
        assertThat(bytes(checked)).startsWith("%PDF-").doesNotContain("Lemaire").doesNotContain("OpenAction");
        assertThat(Previews.draw(checked.content(), MediaKind.PDF, 3)).startsWith((byte) 0x89, 'P', 'N', 'G');
    }

    @Test
    void a_pdf_that_does_something_is_refused() throws IOException {
        refused(
                SampleFiles.pdf(
                        1,
                        document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                FileRefusal.PDF_ACTIVE);
        refused(
                SampleFiles.pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                FileRefusal.PDF_ACTIVE);
        refused(SampleFiles.pdf(1, VerifierTest::attach), FileRefusal.PDF_ACTIVE);
        refused(
                SampleFiles.pdf(1, document -> {
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }),
                FileRefusal.PDF_ACTIVE);
    }

    private static void attach(PDDocument document) {
        PDComplexFileSpecification attachment = new PDComplexFileSpecification();
        attachment.setFile("virus.exe");
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("virus.exe", attachment));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    @Test
    void a_pdf_behind_a_password_is_refused() throws IOException {
        refused(encrypted(""), FileRefusal.PDF_ENCRYPTED);
        refused(encrypted("secret"), FileRefusal.PDF_ENCRYPTED);
    }

    private static byte[] encrypted(String password) {
        return SampleFiles.pdf(1, document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Test
    void a_pdf_with_too_many_pages_or_none_is_refused() throws IOException {
        refused(SampleFiles.pdf(51), FileRefusal.PDF_TOO_LONG);
        refused(SampleFiles.pdf(0), FileRefusal.PDF_BROKEN);
        assertThat(check(SampleFiles.pdf(50)).pages()).isEqualTo(50);
    }

    @Test
    void a_pdf_cut_before_its_end_is_refused() throws IOException {
        refused(cut(SampleFiles.pdf(2), 99), FileRefusal.PDF_BROKEN);
        refused(cut(SampleFiles.pdf(2), 40), FileRefusal.PDF_BROKEN);
    }

    @Test
    void a_pdf_that_is_something_else_too_is_refused() throws IOException {
        byte[] page = text("<html><script>alert(1)</script></html>");
        refused(concat(SampleFiles.pdf(1), page), FileRefusal.PDF_MIXED);
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> check(concat(page, SampleFiles.pdf(1))))
                .satisfies(refusal -> assertThat(refusal.refusal()).isIn(FileRefusal.PDF_MIXED, FileRefusal.HTML));
        refused(concat(text("MZ garbage\n"), SampleFiles.pdf(1)), FileRefusal.PDF_MIXED);
    }

    @Test
    void a_pdf_that_unfolds_without_end_is_refused() throws IOException {
        byte[] folded = folded(200_000_000);
        byte[] bomb = concat(
                text("%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode/Length " + folded.length + ">>stream\n"),
                folded,
                text("\nendstream endobj\ntrailer<</Root 2 0 R>>\nstartxref\n0\n%%EOF\n"));

        refused(bomb, FileRefusal.PDF_TOO_HEAVY);
    }

    private static byte[] folded(int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            byte[] zeros = new byte[1_000_000];
            for (int million = 0; million < bytes / zeros.length; million++) {
                deflater.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private void refused(byte[] content, FileRefusal expected) throws IOException {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> check(content))
                .satisfies(refusal -> assertThat(refusal.refusal()).isEqualTo(expected));
    }

    private Checked check(byte[] content) throws IOException {
        Path received = Files.createTempFile(work, "received", null);
        Files.write(received, content);
        return verifier.check(received, Files.createTempDirectory(work, "checked"));
    }

    private static BufferedImage read(Checked checked) throws IOException {
        return Objects.requireNonNull(ImageIO.read(checked.content().toFile()));
    }

    private static String bytes(Checked checked) throws IOException {
        return new String(Files.readAllBytes(checked.content()), StandardCharsets.ISO_8859_1);
    }
}
