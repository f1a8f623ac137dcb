package org.contrepoint.projection.rows;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A read model's table, read and written whole rows at a time: one statement a batch each way, however many rows.
 *
 * @param <R> its rows
 */
public final class Table<R extends Row> {

    private final String name;
    private final Class<R> type;
    private final Supplier<R> blank;
    private final String upsert;

    private Table(String name, Class<R> type, Supplier<R> blank) {
        this.name = name;
        this.type = type;
        this.blank = blank;
        this.upsert = upsert(name, type);
    }

    public static <R extends Row> Table<R> of(String name, Class<R> type, Supplier<R> blank) {
        return new Table<>(name, type, blank);
    }

    public String name() {
        return name;
    }

    R blank(String id) {
        R row = blank.get();
        row.id = id;
        return row;
    }

    Mono<Map<String, R>> load(DatabaseClient database, Collection<String> ids) {
        return loadWhere(database, "id = any(:keys)", ids);
    }

    Mono<Map<String, R>> loadWhere(DatabaseClient database, String condition, Collection<String> keys) {
        return database.sql("select to_jsonb(t)::text from " + name + " t where " + condition)
                .bind("keys", keys.toArray(String[]::new))
                .map(row -> Columns.row(row, type))
                .all()
                .collect(LinkedHashMap::new, (rows, row) -> rows.put(row.id, row));
    }

    Mono<Void> save(DatabaseClient database, Collection<R> rows) {
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(upsert).bind("rows", RowJson.write(rows)).then();
    }

    Mono<Void> update(DatabaseClient database, String columns, String condition, Collection<String> keys) {
        return database.sql("update " + name + " t set " + columns + " where " + condition)
                .bind("keys", keys.toArray(String[]::new))
                .then();
    }

    Mono<Void> removeWhere(DatabaseClient database, String condition, Collection<String> keys) {
        return database.sql("delete from " + name + " t where " + condition)
                .bind("keys", keys.toArray(String[]::new))
                .then();
    }

    Mono<Void> clear(DatabaseClient database) {
        return database.sql("truncate " + name).then();
    }

    private static String upsert(String name, Class<?> type) {
        var columns = Stream.concat(
                        Stream.of("id"),
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> !field.isSynthetic()
                                        && !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                                .map(field -> field.getName()
                                        .replaceAll("([A-Z])", "_$1")
                                        .toLowerCase(java.util.Locale.ROOT)))
                .toList();
        String list = String.join(", ", columns);
        String set = columns.stream()
                .skip(1)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, :rows::jsonb) on conflict (id) do update set %s"
                .formatted(name, list, list, name, set);
    }
}
