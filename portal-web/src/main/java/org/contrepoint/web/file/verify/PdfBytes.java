package org.contrepoint.web.file.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;

/**
 * Looks at a PDF before anything parses it: that it begins and ends as one, that nothing stands around it, and that
 * nothing in it unfolds without end.
 */
final class PdfBytes {

    /** What one part may unfold to: an A4 page in full colour at 600 points an inch. */
    private static final long LARGEST_PART = 120L * 1024 * 1024;

    /** What tables and texts may unfold to, which are read into memory whole. */
    private static final long LARGEST_TABLE = 24L * 1024 * 1024;

    private static final long LARGEST_WHOLE = 600L * 1024 * 1024;
    private static final int LOOK_BACK = 400;
    private static final byte[] HEADER = bytes("%PDF-");
    private static final byte[] END = bytes("%%EOF");
    private static final byte[] STREAM = bytes("stream");
    private static final byte[] END_STREAM = bytes("endstream");

    private PdfBytes() {}

    static void check(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        checkAround(content);
        checkParts(content);
    }

    private static void checkAround(byte[] content) {
        int header = find(content, HEADER, 0);
        if (header < 0 || !isBlank(content, 0, header)) {
            throw new FileRefused(FileRefusal.PDF_MIXED);
        }
        int end = findLast(content, END);
        if (end < 0) {
            throw new FileRefused(FileRefusal.PDF_BROKEN);
        }
        if (!isBlank(content, end + END.length, content.length)) {
            throw new FileRefused(FileRefusal.PDF_MIXED);
        }
    }

    private static void checkParts(byte[] content) {
        long whole = 0;
        int at = find(content, STREAM, 0);
        while (at >= 0) {
            if (at < 3 || !matches(content, END_STREAM, at - 3)) {
                whole += unfolded(content, at);
                if (whole > LARGEST_WHOLE) {
                    throw new FileRefused(FileRefusal.PDF_TOO_HEAVY);
                }
            }
            at = find(content, STREAM, at + STREAM.length);
        }
    }

    /** The size of a part once unfolded; what is not folded, or folded otherwise, counts as nothing. */
    private static long unfolded(byte[] content, int stream) {
        int start = afterLine(content, stream + STREAM.length);
        if (start + 2 > content.length || (content[start] & 0x0F) != 8 || header(content, start) % 31 != 0) {
            return 0;
        }
        long most = isTable(content, stream) ? LARGEST_TABLE : LARGEST_PART;
        Inflater inflater = new Inflater();
        byte[] sink = new byte[64 * 1024];
        long size = 0;
        try {
            inflater.setInput(content, start, content.length - start);
            int read = inflater.inflate(sink);
            while (read > 0) {
                size += read;
                if (size > most) {
                    throw new FileRefused(FileRefusal.PDF_TOO_HEAVY);
                }
                read = inflater.inflate(sink);
            }
        } catch (DataFormatException notFolded) {
            return size;
        } finally {
            inflater.end();
        }
        return size;
    }

    private static boolean isTable(byte[] content, int stream) {
        int from = Math.max(0, stream - LOOK_BACK);
        String before = new String(content, from, stream - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
        return !dictionary.contains("/Image");
    }

    private static int header(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | (content[at + 1] & 0xFF);
    }

    private static int afterLine(byte[] content, int at) {
        int start = at;
        if (start < content.length && content[start] == '\r') {
            start++;
        }
        if (start < content.length && content[start] == '\n') {
            start++;
        }
        return start;
    }

    private static boolean isBlank(byte[] content, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean blank = content[at] == ' '
                    || content[at] == '\n'
                    || content[at] == '\r'
                    || content[at] == '\t'
                    || content[at] == 0;
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    private static int find(byte[] content, byte[] wanted, int from) {
        for (int at = Math.max(0, from); at <= content.length - wanted.length; at++) {
            if (matches(content, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private static int findLast(byte[] content, byte[] wanted) {
        for (int at = content.length - wanted.length; at >= 0; at--) {
            if (matches(content, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, byte[] wanted, int at) {
        for (int index = 0; index < wanted.length; index++) {
            if (content[at + index] != wanted[index]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
