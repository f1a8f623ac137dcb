package org.contrepoint.projection.school;

import java.time.Instant;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.jspecify.annotations.Nullable;

/** An import of the directory that is in force. */
final class SchoolImportRow extends Row {

    static final Table<SchoolImportRow> TABLE = Table.of("school_imports", SchoolImportRow.class, SchoolImportRow::new);

    int revision;
    int added;
    int changed;
    int closed;
    String account = "";

    @Nullable
    Instant at;
}
