package org.contrepoint.web.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of French offices row by row: UTF-8 with or without its mark, semicolons, quotes where needed. */
final class Csv implements Closeable {

    private static final int LONGEST_ROW = 50_000;
    private static final int MOST_CELLS = 300;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private int line = 1;
    private int next = -2;

    /**
     * A row.
     *
     * @param line the number of its first line
     */
    record Row(int line, List<String> cells) {}

    Csv(InputStream bytes) {
        reader = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
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
            throw new BadFile(List.of(new BadLine(line, "encoding")));
        } catch (IOException unreadable) {
            throw new BadFile("unreadable");
        }
    }

    private Row row() throws IOException {
        int first = line;
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
        if (next == -2) {
            next = reader.read();
            if (next == BYTE_ORDER_MARK && line == 1) {
                next = reader.read();
            }
        }
        return next;
    }

    private int take() throws IOException {
        int character = peek();
        next = -2;
        if (character == '\n') {
            line++;
        }
        return character;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
