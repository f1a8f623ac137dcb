package org.contrepoint.projection.record;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.family.FamilyId;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.view.family.FamilyPage;
import org.contrepoint.view.family.ListFamilies;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Answers which families there are. */
@Component
class FamilyList {

    private static final int PAGE_SIZE = 50;

    private static final String MATCHING = """
            from families f
            where f.site_id = any(:sites) and (f.search like :search or exists (
              select 1 from records r where r.families @> array[f.id] and r.search like :search))
            """;
    private static final String PAGE = """
            with page as (select f.id, f.name, f.search %s order by f.search, f.id limit %d offset :offset)
            select p.id, p.name, coalesce(c.city, '') city, c.guardians, c.students, c.requests
            from page p cross join lateral (
              select count(*) filter (where r.kind = 'GUARDIAN') guardians,
                     count(*) filter (where r.kind = 'STUDENT') students,
                     (array_agg(r.current ->> 'city' order by r.registered_at, r.recorded_at, r.id)
                       filter (where r.kind = 'GUARDIAN'))[1] city,
                     (select count(distinct line ->> 'request_id')
                      from records w, jsonb_array_elements(w.pending) line
                      where w.families @> array[p.id]) requests
              from records r where r.families @> array[p.id]) c
            order by p.search, p.id""".formatted(MATCHING, PAGE_SIZE);

    private final DatabaseClient database;

    FamilyList(DatabaseClient database) {
        this.database = database;
    }

    @QueryHandler
    CompletableFuture<@Nullable FamilyPage> answer(ListFamilies query) {
        String[] sites = texts(query.sites());
        String search = SearchText.pattern(query.search());
        var total = database.sql("select count(*) " + MATCHING)
                .bind("sites", sites)
                .bind("search", search)
                .map(Columns::count)
                .one();
        return database.sql(PAGE)
                .bind("sites", sites)
                .bind("search", search)
                .bind("offset", PAGE_SIZE * Math.clamp(query.page(), 0, 1_000_000))
                .map(FamilyList::line)
                .all()
                .collectList()
                .zipWith(total, (lines, count) -> new FamilyPage(lines, count, query.page(), PAGE_SIZE))
                .toFuture();
    }

    private static FamilyPage.Line line(Readable row) {
        return new FamilyPage.Line(
                FamilyId.parse(Columns.text(row, "id")),
                Columns.text(row, "name"),
                Columns.text(row, "city"),
                Columns.number(row, "guardians"),
                Columns.number(row, "students"),
                Columns.number(row, "requests"));
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
