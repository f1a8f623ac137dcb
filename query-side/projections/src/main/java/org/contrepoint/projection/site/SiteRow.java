package org.contrepoint.projection.site;

import java.time.Instant;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;

/** An establishment. */
final class SiteRow extends Row {

    static final Table<SiteRow> TABLE = Table.of("sites", SiteRow.class, SiteRow::new);

    String name = "";
    String city = "";
    Instant openedAt = Instant.EPOCH;
    Instant recordedAt = Instant.EPOCH;
    long position = -1;
}
