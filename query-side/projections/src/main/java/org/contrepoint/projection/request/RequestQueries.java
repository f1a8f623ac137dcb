package org.contrepoint.projection.request;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.FindLatestRequest;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.FindWaitingTime;
import org.contrepoint.view.request.ListParked;
import org.contrepoint.view.request.ParkedRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.request.WaitingTime;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Answers what is asked about one request, and about those that need an administrator. */
@Component
class RequestQueries {

    private static final Duration QUARTER = Duration.ofDays(90);

    private static final String SELECT = """
            select to_jsonb(q)::text request, %s families, r.current::text as current, f.lines::text folder
            from requests q left join records r on r.id = q.owner
            cross join lateral (
              select max(l.position) position, jsonb_object_agg(l.type_id, case
                when l.document is not null then jsonb_build_object('document', l.document)
                when l.excused then jsonb_build_object('excuse', coalesce(l.excuse, ''))
                else jsonb_build_object('document', '') end) lines
              from folder_lines l where l.subject = q.subject) f
            """.formatted(QueueSql.FAMILIES);

    /** A request that nobody examined yet shows together with its record, so that a page never shows half of it. */
    private static final String FIND = SELECT + """
            where q.id = :id and q.subject <> ''
              and (q.review_position >= 0 or q.record_position
                <= case when q.subject = q.owner then r.position else f.position end)""";

    private static final String LATEST =
            SELECT + "where q.subject = :subject order by q.submitted_at desc, q.id desc limit 1";

    private static final String WAITING = """
            select (select count(*) from requests o
                    where o.site_id = q.site_id and o.state in ('SUBMITTED', 'UNDER_REVIEW')
                      and (o.submitted_at, o.id) < (q.submitted_at, q.id)) ahead,
                   a.answered, coalesce(a.took[1], 0)::bigint half, coalesce(a.took[2], 0)::bigint most
            from requests q cross join lateral (
              select count(*) answered,
                     percentile_cont(array[0.5, 0.9]) within group (order by c.waited_millis) took
              from requests c where c.site_id = q.site_id and c.state in ('ACCEPTED', 'PARTLY_ACCEPTED', 'REFUSED')
                and c.closed_at >= :since) a
            where q.id = :id and q.subject <> ''""";

    private static final String PARKED = """
            select id, site_id, parked_step, parked_attempts, parked_at from requests
            where parked and site_id <> '' order by parked_at, id limit 200""";

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
        return view(FIND, Map.of("id", query.requestId().toString()));
    }

    @QueryHandler
    CompletableFuture<@Nullable RequestView> answer(FindLatestRequest query) {
        return view(LATEST, Map.of("subject", query.subject().toString()));
    }

    private CompletableFuture<@Nullable RequestView> view(String sql, Map<String, Object> values) {
        return database.sql(sql)
                .bindValues(values)
                .map(RequestViews.Found::of)
                .one()
                .flatMap(found -> views.view(found, clock.instant()))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable WaitingTime> answer(FindWaitingTime query) {
        Instant since = clock.instant().minus(QUARTER);
        return database.sql(WAITING)
                .bind("id", query.requestId().toString())
                .bind("since", since)
                .map(row -> new WaitingTime(
                        Columns.number(row, "ahead"),
                        Columns.number(row, "answered"),
                        Duration.ofMillis(Columns.big(row, "half")),
                        Duration.ofMillis(Columns.big(row, "most"))))
                .one()
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<ParkedRequest>> answer(ListParked query) {
        return database.sql(PARKED)
                .map(RequestQueries::parked)
                .all()
                .collectList()
                .toFuture();
    }

    private static ParkedRequest parked(Readable row) {
        return new ParkedRequest(
                RequestId.parse(Columns.text(row, "id")),
                SiteId.parse(Columns.text(row, "site_id")),
                Columns.text(row, "parked_step"),
                Columns.number(row, "parked_attempts"),
                Columns.moment(row, "parked_at"));
    }
}
