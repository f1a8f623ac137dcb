package org.contrepoint.projection.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the events of one batch do to rows. Rows are read once, changed in memory in the order of the events, and written
 * once; a change that concerns rows by a condition closes a section, and the next one starts from what it wrote.
 */
final class RowBatch {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(t, 0)) from (select unnest(:tables) t order by 1) x";
    /**
     * A request concerns its record and its site's queue, a folder its owner, a record its families, a task its site, a delegation both
     * officers.
     */
    private static final String NOTIFY = """
            with told as (select unnest(:topics) t),
              subjects as (select t from told
                union select subject from requests where id in (select t from told) and subject <> ''),
              about as (select t from subjects union select replace(t, '_folder-', '-') from subjects)
            select pg_notify('contrepoint_live', t) from (
              select t from about
              union select unnest(families) from records where id in (select t from about)
              union select 'queue-' || substr(site_id, 6) from requests
                where id in (select t from told) and site_id <> ''
              union select 'tasks-' || substr(o.site_id, 6) from tasks k join task_origins o on o.id = k.request_id
                where k.id in (select t from told)
              union select unnest(array[giver, colleague]) from delegations where id in (select t from told)) moved""";

    private final List<Section> sections = new ArrayList<>();
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> topics = new LinkedHashSet<>();

    <R extends Row> void change(Table<R> table, String id, Consumer<R> change, boolean blank) {
        tables.add(table.name());
        if (sections.isEmpty() || !(sections.getLast() instanceof Rows)) {
            sections.add(new Rows());
        }
        ((Rows) sections.getLast()).of(table).add(id, change, blank);
    }

    <R extends Row> void changeWhere(Table<R> table, String condition, Collection<String> keys, Consumer<R> change) {
        tables.add(table.name());
        sections.add(database -> table.loadWhere(database, condition, keys).flatMap(rows -> {
            rows.values().forEach(change);
            return table.save(database, rows.values());
        }));
    }

    void update(Table<?> table, String columns, String condition, Collection<String> keys) {
        tables.add(table.name());
        sections.add(database -> table.update(database, columns, condition, keys));
    }

    void removeWhere(Table<?> table, String condition, Collection<String> keys) {
        tables.add(table.name());
        sections.add(database -> table.removeWhere(database, condition, keys));
    }

    void moved(String topic) {
        topics.add(topic);
    }

    /** Everything, to be run in one transaction. Two processes never write the same table at the same time. */
    Mono<Void> write(DatabaseClient database) {
        return database.sql(LOCK)
                .bind("tables", tables.toArray(String[]::new))
                .then()
                .thenMany(Flux.fromIterable(sections).concatMap(section -> section.write(database)))
                .then(announce(database));
    }

    private Mono<Void> announce(DatabaseClient database) {
        return topics.isEmpty()
                ? Mono.empty()
                : database.sql(NOTIFY)
                        .bind("topics", topics.toArray(String[]::new))
                        .then();
    }

    @FunctionalInterface
    private interface Section {
        Mono<Void> write(DatabaseClient database);
    }

    /** Changes to rows known by their keys. */
    private static final class Rows implements Section {
        private final Map<Table<?>, Changes<?>> changes = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        <R extends Row> Changes<R> of(Table<R> table) {
            return (Changes<R>) changes.computeIfAbsent(table, t -> new Changes<>(table));
        }

        @Override
        public Mono<Void> write(DatabaseClient database) {
            return Flux.fromIterable(changes.values())
                    .concatMap(change -> change.write(database))
                    .then();
        }
    }

    private record Change<R>(String id, Consumer<R> change, boolean blank) {}

    private static final class Changes<R extends Row> {
        private final Table<R> table;
        private final List<Change<R>> changes = new ArrayList<>();

        Changes(Table<R> table) {
            this.table = table;
        }

        void add(String id, Consumer<R> change, boolean blank) {
            changes.add(new Change<>(id, change, blank));
        }

        Mono<Void> write(DatabaseClient database) {
            Set<String> ids = changes.stream().map(Change::id).collect(Collectors.toSet());
            return table.load(database, ids).flatMap(found -> {
                Map<String, R> rows = new HashMap<>(found);
                changes.forEach(c -> {
                    R row = c.blank() ? rows.computeIfAbsent(c.id(), table::blank) : rows.get(c.id());
                    if (row != null) {
                        c.change().accept(row);
                    }
                });
                return table.save(database, rows.values());
            });
        }
    }
}
