package org.contrepoint.web.file.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a picture arrived to its end: decoders fill what is missing with grey and say nothing. */
final class Completeness {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 8;

    private Completeness() {}

    static boolean isWhole(Path picture, String format) throws IOException {
        byte[] bytes = Files.readAllBytes(picture);
        return switch (format) {
            case "jpeg" -> isWholeJpeg(bytes);
            case "png" -> isWholePng(bytes);
            case "webp" -> isWholeWebp(bytes);
            default -> true;
        };
    }

    /** An end mark after the points: one that stands before them belongs to a thumbnail. */
    private static boolean isWholeJpeg(byte[] bytes) {
        int at = 2;
        while (at + 3 < bytes.length && (bytes[at] & 0xFF) == MARKER) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) {
                return hasEnd(bytes, at);
            }
            at += marker == MARKER ? 1 : 2 + length(bytes, at + 2);
        }
        return false;
    }

    private static boolean hasEnd(byte[] bytes, int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            if ((bytes[at] & 0xFF) == MARKER && (bytes[at + 1] & 0xFF) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static boolean isWholePng(byte[] bytes) {
        ByteBuffer chunks = ByteBuffer.wrap(bytes);
        long at = PNG_SIGNATURE;
        while (at + 12 <= bytes.length) {
            long length = chunks.getInt((int) at) & 0xFFFFFFFFL;
            String type = new String(bytes, (int) at + 4, 4, StandardCharsets.US_ASCII);
            at += 12 + length;
            if (type.equals("IEND")) {
                return at <= bytes.length;
            }
        }
        return false;
    }

    private static boolean isWholeWebp(byte[] bytes) {
        return bytes.length >= RIFF_HEADER
                && (ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL) + RIFF_HEADER
                        <= bytes.length;
    }
}
