package org.contrepoint.web.sas;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contrepoint.account.AccountId;
import org.contrepoint.message.Ids;
import org.contrepoint.review.RequestId;
import org.contrepoint.web.access.CurrentUser;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Who looks at which request now. Whoever has its page open is noted by that page's stream; a stream that ends without a
 * word is forgotten after {@link #EXPIRY}.
 */
@Component
public class Presence {

    static final Duration EXPIRY = Duration.ofSeconds(45);

    /** How often a stream says that it is still there, and learns who came or left at another process. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final DatabaseClient database;
    private final Clock clock;
    private final Sinks.Many<RequestId> changes = Sinks.many().multicast().directBestEffort();

    Presence(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes somebody at a request for as long as it is subscribed to, and says who else is there each time that changes. */
    public Flux<Set<AccountId>> stay(RequestId request, CurrentUser user) {
        return Flux.usingWhen(
                come(request, user),
                stream -> Flux.merge(
                                Flux.interval(Duration.ZERO, BEAT).cast(Object.class),
                                changes.asFlux().filter(request::equals).cast(Object.class))
                        .onBackpressureLatest()
                        .concatMap(moment -> touch(stream).then(others(request, user)), 1)
                        .distinctUntilChanged(),
                stream -> leave(stream, request));
    }

    /** Who else looks at a request. */
    public Mono<Set<AccountId>> others(RequestId request, CurrentUser user) {
        return database.sql("""
                        select distinct account_id from presence
                        where request_id = $1 and account_id <> $2 and seen_at > $3
                        """)
                .bind("$1", request.value())
                .bind("$2", user.accountId().value())
                .bind("$3", clock.instant().minus(EXPIRY))
                .map(row -> AccountId.of(Objects.requireNonNull(row.get("account_id", UUID.class))))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Mono<UUID> come(RequestId request, CurrentUser user) {
        UUID stream = Ids.next();
        return database.sql("delete from presence where seen_at < $1")
                .bind("$1", clock.instant().minus(EXPIRY))
                .then()
                .then(database.sql("""
                                insert into presence (stream_id, request_id, account_id, seen_at)
                                values ($1, $2, $3, $4)
                                """)
                        .bind("$1", stream)
                        .bind("$2", request.value())
                        .bind("$3", user.accountId().value())
                        .bind("$4", clock.instant())
                        .then())
                .thenReturn(stream)
                .doOnNext(there -> changes.tryEmitNext(request));
    }

    private Mono<Void> touch(UUID stream) {
        return database.sql("update presence set seen_at = $2 where stream_id = $1")
                .bind("$1", stream)
                .bind("$2", clock.instant())
                .then();
    }

    private Mono<Void> leave(UUID stream, RequestId request) {
        return database.sql("delete from presence where stream_id = $1")
                .bind("$1", stream)
                .then()
                .doOnSuccess(gone -> changes.tryEmitNext(request));
    }
}
