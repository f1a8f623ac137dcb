package org.contrepoint.web.sas.queue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.contrepoint.message.Ids;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.sas.SasFilter;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The filters that an officer gave a name to. */
@Component
class SavedFilters {

    /** How many an officer may keep. */
    static final int MOST = 20;

    /** How long a name may be. */
    static final int LONGEST_NAME = 60;

    private final DatabaseClient database;

    SavedFilters(DatabaseClient database) {
        this.database = database;
    }

    /** A filter and its name. */
    record SavedFilter(UUID id, String name, SasFilter filter) {}

    /** In the order of their names. */
    Mono<List<SavedFilter>> of(CurrentUser officer) {
        return database.sql("select id, name, code from saved_filter where account_id = $1 order by lower(name), id")
                .bind("$1", officer.accountId().value())
                .map(row -> new SavedFilter(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        SasFilter.decode(row.get("code", String.class))))
                .all()
                .collectList();
    }

    /** Keeps a filter; one of the same name gives way. False when there are too many already. */
    Mono<Boolean> save(CurrentUser officer, String name, SasFilter filter) {
        return database.sql("""
                        insert into saved_filter (id, account_id, name, code)
                        select $1, $2, $3, $4
                        where (select count(*) from saved_filter where account_id = $2 and name <> $3) < $5
                        on conflict (account_id, name) do update set code = excluded.code
                        """)
                .bind("$1", Ids.next())
                .bind("$2", officer.accountId().value())
                .bind("$3", name)
                .bind("$4", filter.code())
                .bind("$5", MOST)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> delete(CurrentUser officer, UUID id) {
        return database.sql("delete from saved_filter where id = $1 and account_id = $2")
                .bind("$1", id)
                .bind("$2", officer.accountId().value())
                .then();
    }
}
