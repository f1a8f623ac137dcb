package org.contrepoint.web.sas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.contrepoint.web.access.CurrentUser;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * When an officer was last in the sas, so that it can be said what is new since. A visit goes on as long as its pauses
 * are shorter than {@link #PAUSE}: what was new when it began stays new until it is over.
 */
@Component
public class Visits {

    /** Whoever opens no page of the sas for so long begins a new visit. */
    static final Duration PAUSE = Duration.ofMinutes(30);

    private final DatabaseClient database;
    private final Clock clock;

    Visits(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that the officer opens a page; tells when the visit before this one ended. Whoever has never come before
     * finds nothing new but what comes from now on.
     */
    public Mono<Instant> open(CurrentUser officer) {
        Instant now = clock.instant();
        return database.sql("""
                        insert into officer_visit (account_id, since, seen_at) values ($1, $2, $2)
                        on conflict (account_id) do update set
                          since = case when officer_visit.seen_at < $3 then officer_visit.seen_at
                                       else officer_visit.since end,
                          seen_at = greatest(officer_visit.seen_at, excluded.seen_at)
                        returning since
                        """)
                .bind("$1", officer.accountId().value())
                .bind("$2", now)
                .bind("$3", now.minus(PAUSE))
                .mapValue(Instant.class)
                .one();
    }

    /** The same for a page that asks again by itself: nobody opened anything. */
    public Mono<Instant> since(CurrentUser officer) {
        return database.sql("select since from officer_visit where account_id = $1")
                .bind("$1", officer.accountId().value())
                .mapValue(Instant.class)
                .one()
                .switchIfEmpty(Mono.fromSupplier(clock::instant));
    }
}
