package org.contrepoint.projection.timeline;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.actor.Role;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.projection.rows.Subjects;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.ListTimelines;
import org.contrepoint.view.timeline.SubjectTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Tells the history of a record or of a request. */
@Component
class TimelineQueries {

    private static final String OF_SUBJECTS = """
            select to_jsonb(h)::text, s.id subject from unnest(:ids) s (id) cross join lateral (
              select * from timeline t
              where t.subject = s.id
                or (t.subject is null and t.request_id in (select id from timeline_requests where subject = s.id))
              order by t.at desc, t.recorded_at desc, t.position desc, t.id desc limit 200) h
            order by s.id, h.at desc, h.recorded_at desc, h.position desc, h.id desc""";
    private static final String OF_REQUEST = """
            select to_jsonb(t)::text from timeline t where t.request_id = :id
            order by t.at, t.recorded_at, t.position, t.id""";

    private static final String GROUPS = """
            select to_jsonb(t)::text,
              (select jsonb_object_agg(d.id, d.name) from jsonb_each_text(t.groups) g join directory d on d.id = g.value
               )::text names
            from timeline_requests t where t.id = any(:ids)""";

    private final DatabaseClient database;
    private final Directory directory;

    TimelineQueries(DatabaseClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    @QueryHandler
    CompletableFuture<@Nullable List<TimelineLine>> answer(FindTimeline query) {
        return timelines(Set.of(query.subject()))
                .flatMapIterable(SubjectTimeline::lines)
                .collectList()
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<SubjectTimeline>> answer(ListTimelines query) {
        return timelines(query.subjects()).collectList().toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<TimelineLine>> answer(FindRequestTimeline query) {
        return database.sql(OF_REQUEST)
                .bind("id", query.requestId().toString())
                .map(row -> new Told("", Columns.row(row, TimelineRow.class)))
                .all()
                .collectList()
                .flatMap(rows -> known(rows)
                        .map(known -> rows.stream()
                                .map(row -> line(row.row(), known.getT1(), known.getT2()))
                                .toList()))
                .toFuture();
    }

    private Flux<SubjectTimeline> timelines(Set<Subject> subjects) {
        return database.sql(OF_SUBJECTS)
                .bind("ids", subjects.stream().map(Subject::toString).toArray(String[]::new))
                .map(row -> new Told(Columns.text(row, "subject"), Columns.row(row, TimelineRow.class)))
                .all()
                .collectList()
                .flatMapMany(rows -> known(rows).flatMapIterable(known -> timelines(rows, known)));
    }

    private static List<SubjectTimeline> timelines(List<Told> rows, Tuple2<Map<String, String>, Groups> known) {
        Map<String, List<TimelineLine>> timelines = new LinkedHashMap<>();
        rows.forEach(row -> timelines
                .computeIfAbsent(row.subject(), subject -> new ArrayList<>())
                .add(line(row.row(), known.getT1(), known.getT2())));
        return timelines.entrySet().stream()
                .map(one -> new SubjectTimeline(Subjects.parse(one.getKey()), one.getValue()))
                .toList();
    }

    /** The names of who acted, and the groups of the lines that the rows are about. */
    private Mono<Tuple2<Map<String, String>, Groups>> known(List<Told> told) {
        List<TimelineRow> rows = told.stream().map(Told::row).toList();
        return Mono.zip(names(rows), groups(rows));
    }

    /** A row, and the record whose history it was asked for. */
    private record Told(String subject, TimelineRow row) {}

    private Mono<Map<String, String>> names(List<TimelineRow> rows) {
        return directory.names(rows.stream()
                .flatMap(row -> Stream.of(
                        row.actor,
                        row.details.get(TimelineRow.ON_BEHALF_OF),
                        row.details.get(TimelineRow.ACTING_FOR),
                        row.details.get(TimelineRow.COURSE),
                        row.details.get(TimelineRow.HOUSEHOLD)))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /**
     * What lines are about.
     *
     * @param ofItems the group of each line
     * @param names what those groups that are document types are called
     */
    private record Groups(Map<String, String> ofItems, Map<String, String> names) {

        Groups add(Readable row) {
            ofItems.putAll(Columns.row(row, TimelineRequestRow.class).groups);
            String types = row.get("names", String.class);
            if (types != null) {
                names.putAll(strings(types));
            }
            return this;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, String> strings(String json) {
            return RowJson.read(json, Map.class);
        }
    }

    private Mono<Groups> groups(Collection<TimelineRow> rows) {
        String[] requests = rows.stream()
                .map(row -> row.requestId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Groups groups = new Groups(new HashMap<>(), new HashMap<>());
        return database.sql(GROUPS).bind("ids", requests).map(groups::add).all().then(Mono.just(groups));
    }

    private static TimelineLine line(TimelineRow row, Map<String, String> names, Groups groups) {
        List<TimelineLine.Change> changes = row.changes.stream()
                .map(change -> change(change, groups.ofItems()))
                .toList();
        return new TimelineLine(
                row.at,
                row.event,
                row.actor == null ? "" : names.getOrDefault(row.actor, ""),
                Role.valueOf(row.actorRole),
                row.requestId == null ? null : RequestId.parse(row.requestId),
                changes,
                named(row.details, names),
                changes.stream()
                        .map(TimelineLine.Change::group)
                        .filter(groups.names()::containsKey)
                        .distinct()
                        .collect(Collectors.toUnmodifiableMap(
                                type -> type, type -> groups.names().getOrDefault(type, ""))));
    }

    private static Map<String, String> named(Map<String, String> details, Map<String, String> names) {
        Map<String, String> named = new TreeMap<>(details);
        Stream.of(TimelineRow.ON_BEHALF_OF, TimelineRow.ACTING_FOR, TimelineRow.COURSE, TimelineRow.HOUSEHOLD)
                .forEach(detail -> named.computeIfPresent(detail, (key, id) -> names.getOrDefault(id, "")));
        return named;
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
