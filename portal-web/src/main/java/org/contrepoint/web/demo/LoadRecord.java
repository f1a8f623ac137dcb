package org.contrepoint.web.demo;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Remembers which demo school was being loaded, and whether it is complete: a load that was cut short is taken up again
 * with the same commands, those of the day on which it began.
 */
@Component
@Profile("demo")
class LoadRecord {
    private final DatabaseClient database;

    LoadRecord(DatabaseClient database) {
        this.database = database;
    }

    /**
     * @param reference the day that the generated dates are counted from
     */
    record Load(DemoSize size, Instant reference, boolean finished) {}

    /** The load that was begun here, if any. */
    Mono<Load> find() {
        return database.sql("select size, reference, finished_at from demo_load")
                .map(row -> new Load(
                        DemoSize.valueOf(required(row.get("size", String.class))),
                        required(row.get("reference", Instant.class)),
                        row.get("finished_at", Instant.class) != null))
                .one();
    }

    Mono<Load> begin(DemoSize size, Instant reference) {
        return database.sql("insert into demo_load (size, reference) values (:size, :reference)")
                .bind("size", size.name())
                .bind("reference", reference)
                .then()
                .thenReturn(new Load(size, reference, false));
    }

    Mono<Void> finish() {
        return database.sql("update demo_load set finished_at = now()").then();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
