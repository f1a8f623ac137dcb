package org.contrepoint.web.file.verify;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.contrepoint.document.MediaKind;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.springframework.stereotype.Component;

/**
 * Reads a PDF and saves it again: pages are kept; programs, attachments and what its maker wrote about itself are not.
 */
@Component
class PdfDocuments {

    private static final long IN_MEMORY = 16L * 1024 * 1024;
    private static final long ON_DISK = 512L * 1024 * 1024;

    private final FileProperties properties;

    PdfDocuments(FileProperties properties) {
        this.properties = properties;
    }

    Checked check(Path received, Path to) throws IOException {
        PdfBytes.check(received);
        try (PDDocument document = open(received)) {
            if (document.isEncrypted()) {
                throw new FileRefused(FileRefusal.PDF_ENCRYPTED);
            }
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new FileRefused(FileRefusal.PDF_BROKEN);
            }
            if (pages > properties.mostPages()) {
                throw new FileRefused(FileRefusal.PDF_TOO_LONG, properties.mostPages());
            }
            new PdfInspection(properties.mostPixels()).check(document);
            bare(document);
            document.save(to.toFile());
            return new Checked(MediaKind.PDF, to, pages);
        } catch (InvalidPasswordException locked) {
            throw new FileRefused(FileRefusal.PDF_ENCRYPTED);
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new FileRefused(FileRefusal.PDF_BROKEN);
        }
    }

    static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache);
    }

    private static void bare(PDDocument document) {
        document.setDocumentInformation(new PDDocumentInformation());
        var catalog = document.getDocumentCatalog().getCOSObject();
        for (COSName key :
                new COSName[] {COSName.METADATA, COSName.OPEN_ACTION, COSName.AA, COSName.getPDFName("PieceInfo")}) {
            catalog.removeItem(key);
        }
        for (PDPage page : document.getPages()) {
            page.getCOSObject().removeItem(COSName.METADATA);
            page.getCOSObject().removeItem(COSName.AA);
            page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
        }
    }
}
