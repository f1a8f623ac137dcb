package org.contrepoint.web.file.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.Tika;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;

/** The kinds of content that are taken. What a file is called never decides. */
enum ContentKind {
    PDF,
    JPEG,
    PNG,
    WEBP,
    HEIC;

    private static final Tika TIKA = new Tika();
    private static final int START = 4096;

    /** A file that every scanner knows, and that harms nobody. */
    private static final String TEST_VIRUS = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    static ContentKind of(Path file) throws IOException {
        String start = start(file);
        if (start.contains(TEST_VIRUS)) {
            throw new FileRefused(FileRefusal.INFECTED);
        }
        return switch (type(file)) {
            case "application/pdf" -> PDF;
            case "image/jpeg" -> JPEG;
            case "image/png" -> PNG;
            case "image/webp" -> WEBP;
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" -> HEIC;
            case "image/svg+xml" -> throw new FileRefused(FileRefusal.SVG);
            case "text/html", "application/xhtml+xml" -> throw new FileRefused(FileRefusal.HTML);
            case "application/zip",
                    "application/gzip",
                    "application/x-7z-compressed",
                    "application/x-rar-compressed",
                    "application/x-bzip2",
                    "application/x-xz",
                    "application/x-tar" -> throw new FileRefused(FileRefusal.ARCHIVE);
            default -> throw new FileRefused(other(start));
        };
    }

    private static FileRefusal other(String start) {
        String text = start.toLowerCase(Locale.ROOT);
        if (text.contains("<svg")) {
            return FileRefusal.SVG;
        }
        if (text.contains("<html") || text.contains("<script") || text.contains("<!doctype html")) {
            return FileRefusal.HTML;
        }
        return text.contains("%pdf-") ? FileRefusal.PDF_MIXED : FileRefusal.TYPE;
    }

    private static String type(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(content);
        }
    }

    private static String start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }
}
