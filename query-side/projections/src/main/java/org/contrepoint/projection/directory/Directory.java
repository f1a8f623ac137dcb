package org.contrepoint.projection.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the names that other views need, all those of a page at once. */
@Component
public class Directory {

    private final DatabaseClient database;

    Directory(DatabaseClient database) {
        this.database = database;
    }

    /** Names by id; an id that nobody bears, the software's own among them, is left out. */
    public Mono<Map<String, String>> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : database.sql("select id, name from directory where id = any(:ids)")
                        .bind("ids", ids.toArray(String[]::new))
                        .map(row -> Map.entry(row.get("id", String.class), row.get("name", String.class)))
                        .all()
                        .collect(HashMap::new, (names, entry) -> names.put(entry.getKey(), entry.getValue()));
    }
}
