package org.contrepoint.projection.rows;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;

/** Reads the columns of an answer that are never null. */
public final class Columns {

    private Columns() {}

    public static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    public static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class), column);
    }

    public static long big(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class), column);
    }

    public static Instant moment(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class), column);
    }

    /** The first column: a whole row as {@code to_jsonb} gave it. */
    public static <R extends Row> R row(Readable row, Class<R> type) {
        return RowJson.read(Objects.requireNonNull(row.get(0, String.class)), type);
    }

    /** The first column, a count. */
    public static int count(Readable row) {
        return Objects.requireNonNull(row.get(0, Integer.class));
    }
}
