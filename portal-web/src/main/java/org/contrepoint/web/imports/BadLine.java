package org.contrepoint.web.imports;

/**
 * Something in a file that cannot be imported.
 *
 * @param line its number, from 1; 0 for the whole file
 * @param code names the sentence {@code places.import.error.<code>}
 * @param detail what the sentence speaks of; empty for most
 */
public record BadLine(int line, String code, String detail) {

    BadLine(int line, String code) {
        this(line, code, "");
    }
}
