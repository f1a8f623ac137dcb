package org.contrepoint.projection.site;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.SiteOpened;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** The establishments. The first that opened is the main one. */
@Component
@ProcessingGroup("sites")
class SiteProjection {

    private static final String LIST = """
            select id, name, city from sites
            order by row_number() over (order by opened_at, recorded_at, id) > 1, name, id""";

    private final RowWriter rows;
    private final DatabaseClient database;

    SiteProjection(RowWriter rows, DatabaseClient database) {
        this.rows = rows;
        this.database = database;
    }

    @EventHandler
    void on(SiteOpened event, @Timestamp Instant recordedAt) {
        rows.change(SiteRow.TABLE, event.siteId().toString(), row -> {
            row.name = event.name();
            row.city = event.city();
            row.openedAt = event.at();
            row.recordedAt = recordedAt;
        });
    }

    @ResetHandler
    void reset() {
        rows.clear(SiteRow.TABLE);
    }

    @QueryHandler
    CompletableFuture<@Nullable List<SiteView>> answer(ListSites query) {
        return database.sql(LIST)
                .map(row -> new SiteView(
                        SiteId.parse(Columns.text(row, "id")), Columns.text(row, "name"), Columns.text(row, "city")))
                .all()
                .collectList()
                .toFuture();
    }
}
