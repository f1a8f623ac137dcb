package org.contrepoint.projection.request;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.QueueCounts;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what is asked about requests. */
@Component
class RequestQueries {

    private static final int PAGE_SIZE = 100;

    /** A request that nobody examined yet shows together with its record, so that a page never shows half of it. */
    private static final String FIND = """
            select to_jsonb(q)::text request, r.families, r.current::text as current
            from requests q left join records r on r.id = q.subject
            where q.id = :id and q.subject <> ''
              and (q.review_position >= 0 or r.position >= q.record_position)""";

    private static final String STATE =
            "case when q.state = 'UNDER_REVIEW' and q.claimed_until <= :now then 'SUBMITTED' else q.state end";

    private static final String OF_SITES = " from requests q where q.subject <> '' and q.site_id = any(:sites)";
    private static final String QUEUE = OF_SITES + " and " + STATE + """
             = any(:states) and (:search = '%%' or exists (
              select 1 from directory d where d.id = q.subject and d.search like :search))
            """;
    private static final String OPEN = " and q.state in ('SUBMITTED', 'UNDER_REVIEW', 'CORRECTION_REQUESTED')";

    private static final String OF_FAMILY = """
             from requests q where q.subject in (select r.id from records r where r.families @> array[:family]::text[])
            """;

    private final DatabaseClient database;
    private final RequestViews views;
    private final Clock clock;

    RequestQueries(DatabaseClient database, RequestViews views, Clock clock) {
        this.database = database;
        this.views = views;
        this.clock = clock;
    }

    @QueryHandler
    CompletableFuture<@Nullable RequestView> answer(FindRequest query) {
        return database.sql(FIND)
                .bind("id", query.requestId().toString())
                .map(RequestViews.Found::of)
                .one()
                .flatMap(found -> views.view(found, clock.instant()))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable RequestPage> answer(ListQueue query) {
        Instant now = clock.instant();
        String matching = QUEUE + (query.filter().states().stream().noneMatch(RequestState::closed) ? OPEN : "");
        Map<String, Object> values = Map.of(
                "sites", texts(query.filter().sites()),
                "states", texts(query.filter().states()),
                "search", SearchText.pattern(query.filter().search()),
                "now", now);
        var counts = counts(OF_SITES, Map.of("sites", texts(query.filter().sites()), "now", now));
        return page(matching, " order by q.submitted_at, q.id", values, query.page(), now, counts)
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable RequestPage> answer(ListRequests query) {
        Instant now = clock.instant();
        Map<String, Object> values = Map.of("family", query.familyId().toString());
        var counts = counts(OF_FAMILY, Map.of("family", query.familyId().toString(), "now", now));
        return page(OF_FAMILY, " order by q.submitted_at desc, q.id desc", values, query.page(), now, counts)
                .toFuture();
    }

    private Mono<RequestPage> page(
            String matching,
            String order,
            Map<String, Object> values,
            int page,
            Instant now,
            Mono<Map<RequestState, Integer>> counts) {
        int offset = PAGE_SIZE * Math.clamp(page, 0, 1_000_000);
        var lines = database.sql(
                        "select to_jsonb(q)::text" + matching + order + " limit " + PAGE_SIZE + " offset " + offset)
                .bindValues(values)
                .map(row -> Columns.row(row, RequestRow.class))
                .all()
                .collectList()
                .flatMap(rows -> views.lines(rows, now));
        var total = database.sql("select count(*)" + matching)
                .bindValues(values)
                .map(Columns::count)
                .one();
        return lines.flatMap(found -> total.flatMap(all ->
                counts.map(states -> new RequestPage(found, all, states, new QueueCounts(0, 0, 0), page, PAGE_SIZE))));
    }

    private Mono<Map<RequestState, Integer>> counts(String matching, Map<String, Object> values) {
        return database.sql("select " + STATE + " as state, count(*) as requests" + matching + " group by 1")
                .bindValues(values)
                .map(RequestQueries::count)
                .all()
                .collect(() -> new EnumMap<>(RequestState.class), (all, one) -> all.put(one.getKey(), one.getValue()));
    }

    private static Map.Entry<RequestState, Integer> count(Readable row) {
        return Map.entry(RequestState.valueOf(Columns.text(row, "state")), Columns.number(row, "requests"));
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
