package org.contrepoint.web.imports;

import java.util.List;

/** A file that was not imported, and why, line by line. */
final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BadLine> lines;

    BadFile(List<BadLine> lines) {
        super("a file that cannot be imported");
        this.lines = List.copyOf(lines);
    }

    BadFile(String code) {
        this(List.of(new BadLine(0, code)));
    }

    List<BadLine> lines() {
        return lines;
    }
}
