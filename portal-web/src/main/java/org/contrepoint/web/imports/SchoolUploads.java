package org.contrepoint.web.imports;

import io.r2dbc.spi.Readable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.contrepoint.message.Ids;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.places.SchoolNames;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a directory would change until whoever sent it confirms it, or a day has passed. */
@Component
class SchoolUploads {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "select id, lines, added, changed, closed, parts, based_on from school_upload";

    private final DatabaseClient database;
    private final SchoolNames names;
    private final Clock clock;

    SchoolUploads(DatabaseClient database, SchoolNames names, Clock clock) {
        this.database = database;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A directory that was read and compared.
     *
     * @param lines how many schools it lists
     * @param basedOn the revision of the list that it was compared with
     */
    record Upload(UUID id, int lines, SchoolChanges changes, int parts, int basedOn) {}

    /** Reads and compares a file; of one that cannot be imported nothing is kept. */
    Mono<UUID> keep(Path file, CurrentUser user) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        return names.refresh()
                .delayUntil(revision -> begin(id, revision, now, user))
                .then(Mono.fromCallable(() ->
                                Comparison.of(file, names, part -> add(id, part).block(Duration.ofSeconds(30))))
                        .subscribeOn(Schedulers.boundedElastic()))
                .flatMap(result -> finish(id, result))
                .onErrorResume(failure -> drop(id, user).then(Mono.error(failure)))
                .thenReturn(id);
    }

    private Mono<Void> begin(UUID id, int revision, Instant now, CurrentUser user) {
        return database.sql("delete from school_upload where sent_at < :old")
                .bind("old", now.minus(KEPT))
                .then()
                .then(database.sql("""
                                insert into school_upload
                                  (id, account_id, sent_at, lines, added, changed, closed, parts, based_on, ready)
                                values (:id, :account, :now, 0, 0, 0, 0, 0, :revision, false)""")
                        .bind("id", id)
                        .bind("account", user.accountId().value())
                        .bind("now", now)
                        .bind("revision", revision)
                        .then());
    }

    private Mono<Void> add(UUID id, Comparison.Part part) {
        return database.sql("insert into school_upload_part (upload_id, part, body) values (:id, :part, :body)")
                .bind("id", id)
                .bind("part", part.number())
                .bind("body", JSON.writeValueAsString(part))
                .then();
    }

    private Mono<Void> finish(UUID id, Comparison.Result result) {
        return database.sql("""
                        update school_upload set lines = :lines, added = :added, changed = :changed, closed = :closed,
                          parts = :parts, ready = true where id = :id""")
                .bind("lines", result.rows())
                .bind("added", result.changes().added())
                .bind("changed", result.changes().changed())
                .bind("closed", result.changes().closed())
                .bind("parts", result.parts())
                .bind("id", id)
                .then();
    }

    /** One's own, as long as it waits. */
    Mono<Upload> find(UUID id, CurrentUser user) {
        return database.sql(COLUMNS + " where id = :id and account_id = :account and ready")
                .bind("id", id)
                .bind("account", user.accountId().value())
                .map(SchoolUploads::upload)
                .one();
    }

    /** Its parts, one at a time. */
    Flux<Comparison.Part> parts(Upload upload) {
        return Flux.range(0, upload.parts()).concatMap(number -> part(upload, number));
    }

    Mono<Comparison.Part> part(Upload upload, int number) {
        return database.sql("select body from school_upload_part where upload_id = :id and part = :part")
                .bind("id", upload.id())
                .bind("part", number)
                .map(row ->
                        JSON.readValue(Objects.requireNonNull(row.get("body", String.class)), Comparison.Part.class))
                .one();
    }

    Mono<Void> drop(UUID id, CurrentUser user) {
        return database.sql("delete from school_upload where id = :id and account_id = :account")
                .bind("id", id)
                .bind("account", user.accountId().value())
                .then();
    }

    private static Upload upload(Readable row) {
        return new Upload(
                Objects.requireNonNull(row.get("id", UUID.class)),
                number(row, "lines"),
                new SchoolChanges(number(row, "added"), number(row, "changed"), number(row, "closed")),
                number(row, "parts"),
                number(row, "based_on"));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }
}
