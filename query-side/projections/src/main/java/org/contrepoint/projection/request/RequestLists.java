package org.contrepoint.projection.request;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.FindNext;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.QueueCounts;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers which requests there are: a page, its counts and its names take one statement each. */
@Component
class RequestLists {

    private static final int PAGE_SIZE = 100;
    private static final int DEEPEST_PAGE = 10_000;

    private static final String OF_FAMILY = """
            from requests q left join records r on r.id = q.owner
            where q.owner = :family or q.owner in (select m.id from records m where m.families @> array[:family]::text[])
            """;
    private static final String FAMILY_PAGE = "select to_jsonb(q)::text request, " + QueueSql.FAMILIES
            + " families, null current, null folder " + OF_FAMILY
            + "order by q.submitted_at desc, q.id desc limit " + PAGE_SIZE + " offset ";
    private static final String FAMILY_COUNTS = "select " + QueueSql.STATE
            + " state, count(*) requests, count(*) matching, 0 mine, 0 corrected, 0 fresh " + OF_FAMILY + "group by 1";

    private final DatabaseClient database;
    private final RequestViews views;
    private final Clock clock;

    RequestLists(DatabaseClient database, RequestViews views, Clock clock) {
        this.database = database;
        this.views = views;
        this.clock = clock;
    }

    @QueryHandler
    CompletableFuture<@Nullable RequestPage> answer(ListQueue query) {
        Instant now = clock.instant();
        QueueSql sql = new QueueSql(query.filter(), now);
        Map<String, Object> counted = new HashMap<>(sql.values());
        counted.put("now", now);
        counted.put("officer", query.officer().toString());
        counted.put("visit", query.lastVisit() == null ? now : query.lastVisit());
        return lines(sql.page(PAGE_SIZE, offset(query.page())), sql.values(), now)
                .zipWith(counts(sql.counts(), counted), (lines, counts) -> counts.page(lines, query.page()))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable RequestLine> answer(FindNext query) {
        Instant now = clock.instant();
        QueueSql sql = new QueueSql(query.filter(), now);
        Map<String, Object> values = new HashMap<>(sql.values());
        if (query.after() != null) {
            values.put("after", query.after().toString());
        }
        return lines(query.after() == null ? sql.page(1, 0) : sql.next(), values, now)
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable RequestPage> answer(ListRequests query) {
        Instant now = clock.instant();
        Map<String, Object> family = Map.of("family", query.familyId().toString());
        Map<String, Object> counted = Map.of("family", query.familyId().toString(), "now", now);
        return lines(FAMILY_PAGE + offset(query.page()), family, now)
                .zipWith(counts(FAMILY_COUNTS, counted), (lines, counts) -> counts.page(lines, query.page()))
                .toFuture();
    }

    private Mono<List<RequestLine>> lines(String sql, Map<String, Object> values, Instant now) {
        return database.sql(sql)
                .bindValues(values)
                .map(RequestViews.Found::of)
                .all()
                .collectList()
                .flatMap(found -> views.lines(found, now));
    }

    private Mono<Counts> counts(String sql, Map<String, Object> values) {
        return database.sql(sql).bindValues(values).map(Count::of).all().collect(Counts::new, Counts::add);
    }

    private static int offset(int page) {
        return PAGE_SIZE * Math.clamp(page, 0, DEEPEST_PAGE);
    }

    private record Count(RequestState state, int requests, int matching, QueueCounts queue) {

        static Count of(Readable row) {
            return new Count(
                    RequestState.valueOf(Columns.text(row, "state")),
                    Columns.number(row, "requests"),
                    Columns.number(row, "matching"),
                    new QueueCounts(
                            Columns.number(row, "mine"),
                            Columns.number(row, "corrected"),
                            Columns.number(row, "fresh")));
        }
    }

    /** How many requests there are by state, and how many of them ask for attention. */
    private static final class Counts {
        private final Map<RequestState, Integer> states = new EnumMap<>(RequestState.class);
        private int total;
        private QueueCounts queue = new QueueCounts(0, 0, 0);

        void add(Count count) {
            states.put(count.state(), count.requests());
            total += count.matching();
            queue = new QueueCounts(
                    queue.mine() + count.queue().mine(),
                    queue.corrected() + count.queue().corrected(),
                    queue.fresh() + count.queue().fresh());
        }

        RequestPage page(List<RequestLine> lines, int page) {
            return new RequestPage(lines, total, states, queue, page, PAGE_SIZE);
        }
    }
}
