package org.contrepoint.projection.school;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.school.SchoolListPublished;
import org.contrepoint.school.SchoolsLoaded;
import org.contrepoint.view.live.Topics;
import org.springframework.stereotype.Component;

/** The list of schools. An import shows all at once, when it is published. */
@Component
@ProcessingGroup("schools")
class SchoolProjection {

    private static final String IN_FORCE = """
            listed = true, closed = next_closed, name = next_name, kind = next_kind, postal_code = next_postal_code,
            city = next_city, search = next_search, next_import = null, next_closed = false, next_name = '',
            next_kind = '', next_postal_code = '', next_city = '', next_search = ''""";

    private final RowWriter rows;

    SchoolProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(SchoolsLoaded event) {
        String importId = event.importId().toString();
        event.listed().forEach(entry -> rows.change(SchoolRow.TABLE, entry.code(), row -> row.load(importId, entry)));
        event.closed()
                .forEach(code ->
                        rows.change(SchoolRow.TABLE, code, row -> row.close(importId, ShippedSchools.byCode(code))));
    }

    @EventHandler
    void on(SchoolListPublished event) {
        rows.update(
                SchoolRow.TABLE,
                IN_FORCE,
                "next_import = any(:keys)",
                List.of(event.importId().toString()));
        rows.change(SchoolImportRow.TABLE, event.importId().toString(), row -> {
            row.revision = event.revision();
            row.added = event.changes().added();
            row.changed = event.changes().changed();
            row.closed = event.changes().closed();
            row.account = event.by().account().toString();
            row.at = event.at();
        });
        rows.moved(Topics.schools());
    }

    @ResetHandler
    void reset() {
        rows.clear(SchoolRow.TABLE, SchoolImportRow.TABLE);
    }
}
