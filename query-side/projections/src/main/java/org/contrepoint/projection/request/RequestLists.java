package org.contrepoint.projection.request;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Set<RequestState> EVERY_STATE = Set.copyOf(EnumSet.allOf(RequestState.class));

    private static final String OF_FAMILY = """
            from requests q left join records r on r.id = q.owner
            where q.owner = :family or q.owner in (select m.id from records m where m.families @> array[:family]::text[])
            """;
    private static final String FAMILY_PAGE = "select to_jsonb(q)::text request, " + QueueSql.FAMILIES
            + " families, null current, null folder " + OF_FAMILY
            + "order by q.submitted_at desc, q.id desc limit " + PAGE_SIZE + " offset ";
    private static final String FAMILY_COUNTS =
            "select " + QueueSql.STATE + " name, count(*)::int number " + OF_FAMILY + "group by 1";

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
        Instant visit = query.lastVisit() == null ? now : query.lastVisit();
        Map<String, Object> counted = sql.countValues(now, query.officer().toString(), visit);
        return lines(sql.page(PAGE_SIZE, offset(query.page())), sql.values(), now)
                .zipWith(
                        counts(sql.counts(), counted),
                        (lines, counts) -> counts.page(
                                lines, sql.narrowed() ? counts.matching() : counts.in(sql.shown()), query.page()))
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
                .zipWith(
                        counts(FAMILY_COUNTS, counted),
                        (lines, counts) -> counts.page(lines, counts.in(EVERY_STATE), query.page()))
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
        return database.sql(sql)
                .bindValues(values)
                .map(row -> Map.entry(Columns.text(row, "name"), Columns.number(row, "number")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(Counts::new);
    }

    private static int offset(int page) {
        return PAGE_SIZE * Math.clamp(page, 0, DEEPEST_PAGE);
    }

    /** How many requests there are by state, and how many of them ask for attention. */
    private record Counts(Map<String, Integer> numbers) {

        int matching() {
            return number("matching");
        }

        int in(Set<RequestState> states) {
            return states.stream().mapToInt(state -> number(state.name())).sum();
        }

        RequestPage page(List<RequestLine> lines, int total, int page) {
            Map<RequestState, Integer> states = new EnumMap<>(RequestState.class);
            EVERY_STATE.stream()
                    .filter(state -> number(state.name()) > 0)
                    .forEach(state -> states.put(state, number(state.name())));
            QueueCounts queue = new QueueCounts(number("mine"), number("corrected"), number("fresh"));
            return new RequestPage(lines, total, states, queue, page, PAGE_SIZE);
        }

        private int number(String name) {
            return numbers.getOrDefault(name, 0);
        }
    }
}
