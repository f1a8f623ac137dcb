package org.contrepoint.projection.delegation;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.account.AccountId;
import org.contrepoint.delegation.DelegationEnded;
import org.contrepoint.delegation.DelegationGiven;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.delegation.ListDelegations;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Who may examine the requests of whose sites. */
@Component
@ProcessingGroup("delegations")
class DelegationProjection {

    private static final String LIST = """
            select to_jsonb(d)::text delegation, coalesce(g.name, '') giver_name, coalesce(c.name, '') colleague_name
            from delegations d left join directory g on g.id = d.giver left join directory c on c.id = d.colleague
            where d.site_id = any(:sites) or d.giver = :officer or d.colleague = :officer
            order by d.given_at desc, d.id desc limit 100""";

    private final RowWriter rows;
    private final DatabaseClient database;

    DelegationProjection(RowWriter rows, DatabaseClient database) {
        this.rows = rows;
        this.database = database;
    }

    @EventHandler
    void on(DelegationGiven event) {
        rows.change(DelegationRow.TABLE, event.delegationId().toString(), row -> {
            row.siteId = event.site().toString();
            row.giver = event.from().toString();
            row.colleague = event.to().toString();
            row.firstDay = event.firstDay();
            row.lastDay = event.lastDay();
            row.reason = event.reason();
            row.givenAt = event.at();
        });
        rows.moved(event.delegationId().toString());
    }

    @EventHandler
    void on(DelegationEnded event) {
        rows.change(DelegationRow.TABLE, event.delegationId().toString(), row -> row.endedAt = event.at());
        rows.moved(event.delegationId().toString());
    }

    @ResetHandler
    void reset() {
        rows.clear(DelegationRow.TABLE);
    }

    @QueryHandler
    CompletableFuture<@Nullable List<DelegationView>> answer(ListDelegations query) {
        return database.sql(LIST)
                .bind("sites", query.sites().stream().map(Object::toString).toArray(String[]::new))
                .bind("officer", query.officer().toString())
                .map(DelegationProjection::view)
                .all()
                .collectList()
                .toFuture();
    }

    private static DelegationView view(Readable found) {
        DelegationRow row = Columns.row(found, DelegationRow.class);
        return new DelegationView(
                DelegationId.parse(row.id),
                SiteId.parse(row.siteId),
                AccountId.parse(row.giver),
                Columns.text(found, "giver_name"),
                AccountId.parse(row.colleague),
                Columns.text(found, "colleague_name"),
                row.firstDay,
                row.lastDay,
                row.reason,
                row.endedAt);
    }
}
