package org.contrepoint.projection.site;

import java.time.Instant;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.site.TextEdited;

/** One version of a text of a site. */
final class SiteTextRow extends Row {

    static final Table<SiteTextRow> TABLE = Table.of("site_texts", SiteTextRow.class, SiteTextRow::new);

    String siteId = "";
    String kind = "";
    String language = "";
    int version;
    String markdown = "";
    String accountId = "";
    Instant editedAt = Instant.EPOCH;

    static String id(TextEdited event) {
        return String.join("/", event.siteId().toString(), event.kind().name(), event.language(), "" + event.version());
    }

    void write(TextEdited event) {
        siteId = event.siteId().toString();
        kind = event.kind().name();
        language = event.language();
        version = event.version();
        markdown = event.markdown();
        accountId = event.by().account().toString();
        editedAt = event.at();
    }
}
