package org.contrepoint.web.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.web.access.CredentialStore;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Single-use links to choose a password. Only their hash is kept; an account's newer link ends the older ones. */
@Component
public class PasswordLinks {

    /** Why a link was made. */
    public enum Purpose {
        LOST_PASSWORD,
        MAILED_INVITATION,
        PRINTED_INVITATION,
        FIRST_ADMINISTRATOR
    }

    /** One statement, so that of two who use a link at once just one sets the password. */
    private static final String USE = """
            with used as (
              update password_token set used_at = $2
              where token_hash = $1 and used_at is null and (expires_at is null or expires_at > $2)
              returning account_id
            )
            insert into credential (account_id, password_hash, changed_at)
            select account_id, $3, $2 from used
            on conflict (account_id) do update set
              password_hash = excluded.password_hash,
              changed_at = excluded.changed_at,
              session_epoch = credential.session_epoch + 1
            returning account_id
            """;

    private final DatabaseClient database;
    private final CredentialStore credentials;
    private final InstantSource clock;

    PasswordLinks(DatabaseClient database, CredentialStore credentials, InstantSource clock) {
        this.database = database;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Makes a link and returns its secret, the last part of its address. Without a lifetime it lasts until used. */
    public Mono<String> issue(AccountId account, Purpose purpose, @Nullable Duration lifetime) {
        return issue(LinkSecret.next(), account, purpose, lifetime);
    }

    /** Makes a link whose secret can be typed from paper. */
    public Mono<String> issueCode(AccountId account, Purpose purpose, Duration lifetime) {
        return issue(LinkSecret.nextCode(), account, purpose, lifetime).map(LinkSecret::spaced);
    }

    /** Ends what an account was sent so far. */
    public Mono<Void> revoke(AccountId account) {
        return database.sql("update password_token set used_at = $2 where account_id = $1 and used_at is null")
                .bind("$1", account.value())
                .bind("$2", clock.instant())
                .then();
    }

    private Mono<String> issue(String secret, AccountId account, Purpose purpose, @Nullable Duration lifetime) {
        Instant now = clock.instant();
        DatabaseClient.GenericExecuteSpec insert = database.sql("""
                        with ended as (
                          update password_token set used_at = $4 where account_id = $2 and used_at is null
                        )
                        insert into password_token (token_hash, account_id, purpose, created_at, expires_at)
                        values ($1, $2, $3, $4, $5)
                        """)
                .bind("$1", hash(secret))
                .bind("$2", account.value())
                .bind("$3", purpose.name())
                .bind("$4", now);
        insert = lifetime == null ? insert.bindNull("$5", Instant.class) : insert.bind("$5", now.plus(lifetime));
        return insert.then().thenReturn(secret);
    }

    /** Whose link it is, while it works. Looking does not use it up. */
    Mono<AccountId> look(String secret) {
        return database.sql("""
                        select account_id from password_token
                        where token_hash = $1 and used_at is null and (expires_at is null or expires_at > $2)
                        """)
                .bind("$1", hash(secret))
                .bind("$2", clock.instant())
                .map(row -> AccountId.of(required(row.get("account_id", UUID.class))))
                .one();
    }

    /** Uses the link up and sets the password, both or neither; nothing comes back when it no longer works. */
    Mono<AccountId> use(String secret, CharSequence password) {
        return credentials
                .hash(password)
                .flatMap(passwordHash -> database.sql(USE)
                        .bind("$1", hash(secret))
                        .bind("$2", clock.instant())
                        .bind("$3", passwordHash)
                        .map(row -> AccountId.of(required(row.get("account_id", UUID.class))))
                        .one());
    }

    /** Forgets links that ended before an instant. */
    Mono<Long> forgetBefore(Instant limit) {
        return database.sql("delete from password_token where coalesce(used_at, expires_at) < $1")
                .bind("$1", limit)
                .fetch()
                .rowsUpdated();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "a mandatory column is empty");
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(LinkSecret.read(secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
