package org.contrepoint.projection.site;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.TextKind;
import org.contrepoint.view.site.FindSiteText;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.ListTextVersions;
import org.contrepoint.view.site.SiteTextView;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.view.site.TextVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Answers what is asked about sites and what they say. */
@Component
class SiteQueries {

    private static final String SITES = """
            select id, name, city from sites
            order by row_number() over (order by opened_at, recorded_at, id) > 1, name, id""";

    /** The latest of each language, without those that went back to the standard text; French where there is no other. */
    private static final String TEXT = """
            select language, version, markdown from (
              select distinct on (language) language, version, markdown from site_texts
              where site_id = :site and kind = :kind and language in (:language, 'fr')
              order by language, version desc) latest
            where markdown <> ''
            order by language = :language desc limit 1""";

    private static final String VERSIONS = """
            select t.version, t.markdown, coalesce(a.display_name, '') by_name, t.edited_at
            from site_texts t left join accounts a on a.id = t.account_id
            where t.site_id = :site and t.kind = :kind and t.language = :language
            order by t.version desc""";

    private final DatabaseClient database;

    SiteQueries(DatabaseClient database) {
        this.database = database;
    }

    @QueryHandler
    CompletableFuture<@Nullable List<SiteView>> answer(ListSites query) {
        return database.sql(SITES)
                .map(row -> new SiteView(
                        SiteId.parse(Columns.text(row, "id")), Columns.text(row, "name"), Columns.text(row, "city")))
                .all()
                .collectList()
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable SiteTextView> answer(FindSiteText query) {
        return text(TEXT, query.siteId(), query.kind(), query.language())
                .map(row -> new SiteTextView(
                        query.siteId(),
                        query.kind(),
                        Columns.text(row, "language"),
                        Columns.number(row, "version"),
                        Columns.text(row, "markdown")))
                .one()
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<TextVersion>> answer(ListTextVersions query) {
        return text(VERSIONS, query.siteId(), query.kind(), query.language())
                .map(row -> new TextVersion(
                        Columns.number(row, "version"),
                        Columns.text(row, "markdown"),
                        Columns.text(row, "by_name"),
                        Columns.moment(row, "edited_at")))
                .all()
                .collectList()
                .toFuture();
    }

    private DatabaseClient.GenericExecuteSpec text(String statement, SiteId site, TextKind kind, String language) {
        return database.sql(statement)
                .bind("site", site.toString())
                .bind("kind", kind.name())
                .bind("language", language);
    }
}
