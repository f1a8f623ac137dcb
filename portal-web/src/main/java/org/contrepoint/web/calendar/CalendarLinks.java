package org.contrepoint.web.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.contrepoint.account.AccountId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The secret link of each login, of which only a hash is kept. */
@Component
class CalendarLinks {

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseClient database;
    private final InstantSource clock;

    CalendarLinks(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a link, which ends the one before, and returns its secret: nobody can show it again. */
    Mono<String> make(AccountId account) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return database.sql("""
                        insert into calendar_link (account_id, token_hash, created_at) values ($1, $2, $3)
                        on conflict (account_id) do update
                        set token_hash = excluded.token_hash, created_at = excluded.created_at
                        """)
                .bind("$1", account.value())
                .bind("$2", hash(secret))
                .bind("$3", clock.instant())
                .then()
                .thenReturn(secret);
    }

    /** Ends the link; whether there was one. */
    Mono<Boolean> revoke(AccountId account) {
        return database.sql("delete from calendar_link where account_id = $1")
                .bind("$1", account.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Since when there is a link. */
    Mono<Instant> since(AccountId account) {
        return database.sql("select created_at from calendar_link where account_id = $1")
                .bind("$1", account.value())
                .map(row -> Objects.requireNonNull(row.get("created_at", Instant.class)))
                .one();
    }

    /** Whose link it is; nothing for one that was revoked, replaced or guessed. */
    Mono<AccountId> owner(String secret) {
        return SECRET.matcher(secret).matches()
                ? database.sql("select account_id from calendar_link where token_hash = $1")
                        .bind("$1", hash(secret))
                        .map(row -> AccountId.of(Objects.requireNonNull(row.get("account_id", UUID.class))))
                        .one()
                : Mono.empty();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
