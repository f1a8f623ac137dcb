package org.contrepoint.projection.task;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.family.FamilyId;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.projection.rows.Subjects;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.task.TaskId;
import org.contrepoint.view.task.FindTask;
import org.contrepoint.view.task.ListTasks;
import org.contrepoint.view.task.TaskPage;
import org.contrepoint.view.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers what is to do. A page, its counts and its names take one statement each. */
@Component
class TaskQueries {

    private static final int PAGE_SIZE = 100;
    private static final int DEEPEST_PAGE = 10_000;

    private static final String FROM = " from tasks k join task_origins o on o.id = k.request_id ";
    private static final String SELECT = "select to_jsonb(k)::text task, o.subject, o.site_id,"
            + " case when w.owner like 'family-%' then array[w.owner] else r.families end families" + FROM
            + "cross join lateral (select replace(o.subject, '_folder-', '-') owner) w"
            + " left join records r on r.id = w.owner ";
    private static final String TO_DO =
            SELECT + "where k.done_at is null and o.site_id = any(:sites) order by k.since, k.id limit " + PAGE_SIZE;
    private static final String DONE = SELECT
            + "where k.done_at is not null and o.site_id = any(:sites) order by k.done_at desc, k.id limit "
            + PAGE_SIZE;
    private static final String COUNTS = "select count(*) filter (where k.done_at is null) to_do,"
            + " count(*) filter (where k.done_at is not null) done" + FROM + "where o.site_id = any(:sites)";

    private final DatabaseClient database;
    private final Directory directory;

    TaskQueries(DatabaseClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    @QueryHandler
    CompletableFuture<@Nullable TaskView> answer(FindTask query) {
        var found = database.sql(SELECT + "where k.id = :id")
                .bind("id", query.taskId().toString())
                .map(Found::of)
                .all();
        return views(found)
                .flatMap(views -> Mono.justOrEmpty(views.stream().findFirst()))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable TaskPage> answer(ListTasks query) {
        String[] sites = query.sites().stream().map(Object::toString).toArray(String[]::new);
        int offset = PAGE_SIZE * Math.clamp(query.page(), 0, DEEPEST_PAGE);
        var found = database.sql((query.done() ? DONE : TO_DO) + " offset " + offset)
                .bind("sites", sites)
                .map(Found::of)
                .all();
        var counts = database.sql(COUNTS)
                .bind("sites", sites)
                .map(row -> new int[] {Columns.number(row, "to_do"), Columns.number(row, "done")})
                .one();
        return views(found)
                .zipWith(
                        counts,
                        (tasks, count) ->
                                new TaskPage(tasks, count[query.done() ? 1 : 0], count[0], query.page(), PAGE_SIZE))
                .toFuture();
    }

    /** A task beside what it is about. */
    private record Found(TaskRow task, String subject, String siteId, List<FamilyId> families) {

        String owner() {
            return Subjects.owner(Subjects.parse(subject));
        }

        static Found of(Readable row) {
            String[] families = row.get("families", String[].class);
            return new Found(
                    RowJson.read(Columns.text(row, "task"), TaskRow.class),
                    Columns.text(row, "subject"),
                    Columns.text(row, "site_id"),
                    Stream.ofNullable(families)
                            .flatMap(Stream::of)
                            .map(FamilyId::parse)
                            .toList());
        }
    }

    private Mono<List<TaskView>> views(Flux<Found> tasks) {
        return tasks.collectList()
                .flatMap(found -> directory
                        .names(found.stream()
                                .flatMap(task ->
                                        Stream.concat(Stream.of(task.owner()), Stream.ofNullable(task.task().doneBy)))
                                .distinct()
                                .toList())
                        .map(names ->
                                found.stream().map(task -> view(task, names)).toList()));
    }

    private static TaskView view(Found found, Map<String, String> names) {
        TaskRow row = found.task();
        return new TaskView(
                TaskId.parse(row.id),
                row.kind,
                Subjects.parse(found.subject()),
                names.getOrDefault(found.owner(), ""),
                SiteId.parse(found.siteId()),
                found.families(),
                RequestId.parse(row.requestId),
                row.about,
                row.before,
                row.after,
                Objects.requireNonNull(row.since),
                row.doneBy == null ? null : names.getOrDefault(row.doneBy, ""),
                row.doneAt,
                row.note);
    }
}
