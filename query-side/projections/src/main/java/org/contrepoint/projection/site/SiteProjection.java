package org.contrepoint.projection.site;

import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.SiteOpened;
import org.contrepoint.site.SiteRenamed;
import org.contrepoint.site.TextEdited;
import org.springframework.stereotype.Component;

/** The establishments and what they say in words of their own. The first that opened is the main one. */
@Component
@ProcessingGroup("sites")
class SiteProjection {

    private final RowWriter rows;

    SiteProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(SiteOpened event, @SequenceNumber long position, @Timestamp Instant recordedAt) {
        change(event.siteId(), position, row -> {
            row.name = event.name();
            row.city = event.city();
            row.openedAt = event.at();
            row.recordedAt = recordedAt;
        });
    }

    @EventHandler
    void on(SiteRenamed event, @SequenceNumber long position) {
        change(event.siteId(), position, row -> {
            row.name = event.name();
            row.city = event.city();
        });
    }

    @EventHandler
    void on(TextEdited event) {
        rows.change(SiteTextRow.TABLE, SiteTextRow.id(event), row -> row.write(event));
        rows.moved(event.siteId().toString());
    }

    @ResetHandler
    void reset() {
        rows.clear(SiteRow.TABLE, SiteTextRow.TABLE);
    }

    private void change(SiteId site, long position, Consumer<SiteRow> change) {
        rows.change(SiteRow.TABLE, site.toString(), row -> {
            if (position > row.position) {
                row.position = position;
                change.accept(row);
            }
        });
        rows.moved(site.toString());
    }
}
