package org.contrepoint.web.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of French offices row by row: UTF-8 with or without its mark, semicolons, quotes where needed. */
final class Csv implements Closeable {

    private static final int LONGEST_ROW = 50_000;
    private static final int MOST_CELLS = 300;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private String text = "";
    private int at;
    private int number;

    /**
     * A row.
     *
     * @param line the number of its first line
     */
    record Row(int line, List<String> cells) {}

    Csv(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes);
    }

    /** The next row that is not blank; null after the last. */
    @Nullable
    Row read() {
        try {
            while (peek() != -1) {
                Row row = row();
                if (row.cells().size() > 1 || !row.cells().getFirst().isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CharacterCodingException notUtf8) {
            throw new BadFile(List.of(new BadLine(number, "encoding")));
        } catch (IOException unreadable) {
            throw new BadFile("unreadable");
        }
    }

    private Row row() throws IOException {
        peek();
        int first = number;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int length = 0;
        while (true) {
            int character = take();
            if (++length > LONGEST_ROW || cells.size() > MOST_CELLS) {
                throw new BadFile(List.of(new BadLine(first, "too-long")));
            }
            if (character == 0) {
                throw new BadFile("no-text");
            }
            if (quoted && character == -1) {
                throw new BadFile(List.of(new BadLine(first, "quote")));
            }
            if (quoted && character == '"' && peek() == '"') {
                cell.append((char) take());
            } else if (character == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (character == ';' || character == '\n' || character == -1)) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (character != ';') {
                    return new Row(first, List.copyOf(cells));
                }
            } else if (character != '\r') {
                cell.append((char) character);
            }
        }
    }

    private int peek() throws IOException {
        if (at == text.length() && !fill()) {
            return -1;
        }
        return text.charAt(at);
    }

    private int take() throws IOException {
        int character = peek();
        if (character != -1) {
            at++;
        }
        return character;
    }

    /** Reads one line of the file. No part of a letter looks like its end, so each is decoded for itself. */
    private boolean fill() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = bytes.read();
        if (octet == -1) {
            return false;
        }
        number++;
        while (octet != -1 && octet != '\n') {
            line.write(octet);
            if (line.size() > LONGEST_ROW) {
                throw new BadFile(List.of(new BadLine(number, "too-long")));
            }
            octet = bytes.read();
        }
        text = decoder.decode(ByteBuffer.wrap(line.toByteArray())) + (octet == -1 ? "" : "\n");
        at = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        return at < text.length() || fill();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
