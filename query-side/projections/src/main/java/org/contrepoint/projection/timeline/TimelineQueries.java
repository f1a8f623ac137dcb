package org.contrepoint.projection.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.actor.Role;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the history of a record or of a request. */
@Component
class TimelineQueries {

    private static final String OF_SUBJECT = """
            select to_jsonb(t)::text from timeline t
            where t.subject = :id
              or (t.subject is null and t.request_id in (select id from timeline_requests where subject = :id))
            order by t.at desc, t.recorded_at desc, t.position desc, t.id desc limit 200""";
    private static final String OF_REQUEST = """
            select to_jsonb(t)::text from timeline t where t.request_id = :id
            order by t.at, t.recorded_at, t.position, t.id""";

    private final DatabaseClient database;
    private final Directory directory;

    TimelineQueries(DatabaseClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    @QueryHandler
    CompletableFuture<@Nullable List<TimelineLine>> answer(FindTimeline query) {
        return lines(OF_SUBJECT, query.subject().toString()).collectList().toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<TimelineLine>> answer(FindRequestTimeline query) {
        return lines(OF_REQUEST, query.requestId().toString()).collectList().toFuture();
    }

    private Flux<TimelineLine> lines(String sql, String id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> Columns.row(row, TimelineRow.class))
                .all()
                .collectList()
                .flatMapMany(rows -> Mono.zip(names(rows), groups(rows))
                        .flatMapIterable(known -> rows.stream()
                                .map(row -> line(row, known.getT1(), known.getT2()))
                                .toList()));
    }

    private Mono<Map<String, String>> names(List<TimelineRow> rows) {
        return directory.names(rows.stream()
                .map(row -> row.actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private Mono<Map<String, String>> groups(Collection<TimelineRow> rows) {
        String[] requests = rows.stream()
                .map(row -> row.requestId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return database.sql("select to_jsonb(t)::text from timeline_requests t where id = any(:ids)")
                .bind("ids", requests)
                .map(row -> Columns.row(row, TimelineRequestRow.class))
                .all()
                .collect(HashMap::new, (groups, row) -> groups.putAll(row.groups));
    }

    private static TimelineLine line(TimelineRow row, Map<String, String> names, Map<String, String> groups) {
        return new TimelineLine(
                row.at,
                row.event,
                row.actor == null ? "" : names.getOrDefault(row.actor, ""),
                Role.valueOf(row.actorRole),
                row.requestId == null ? null : RequestId.parse(row.requestId),
                row.changes.stream().map(change -> change(change, groups)).toList(),
                row.details);
    }

    private static TimelineLine.Change change(TimelineRow.Change change, Map<String, String> groups) {
        String group = change.group() == null ? groups.getOrDefault(change.itemId(), "") : change.group();
        return new TimelineLine.Change(
                group,
                new TreeMap<>(change.before()),
                new TreeMap<>(change.after()),
                change.outcome(),
                change.reason(),
                change.text());
    }
}
