package org.contrepoint.web.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contrepoint.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The passwords of accounts, hashed, and the number under which their sessions are valid. They live in a table of their
 * own: the event log only says that a password was changed.
 */
@Component
public class CredentialStore {

    private static final String KEEP = """
            insert into credential (account_id, password_hash, changed_at)
            select unnest($1::uuid[]), $2, $3
            on conflict (account_id) do update set
              password_hash = excluded.password_hash,
              changed_at = excluded.changed_at,
              session_epoch = credential.session_epoch + 1
            """;

    private final DatabaseClient database;
    private final PasswordHasher hasher;
    private final InstantSource clock;

    CredentialStore(DatabaseClient database, PasswordHasher hasher, InstantSource clock) {
        this.database = database;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** Sets the password of an account; all its sessions are over. */
    public Mono<Void> setPassword(AccountId account, CharSequence password) {
        return setPassword(List.of(account), password);
    }

    /** Sets one password for many accounts at the cost of one hash: for a demo school only. */
    public Mono<Void> setPassword(Collection<AccountId> accounts, CharSequence password) {
        UUID[] ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return hasher.hash(password)
                .flatMap(hash -> database.sql(KEEP)
                        .bind("$1", ids)
                        .bind("$2", hash)
                        .bind("$3", clock.instant())
                        .then());
    }

    /** Ends every session of an account, the one that asks included. */
    public Mono<Void> endSessions(AccountId account) {
        return database.sql("update credential set session_epoch = session_epoch + 1 where account_id = $1")
                .bind("$1", account.value())
                .then();
    }

    /** Hashes a password as it is kept. */
    public Mono<String> hash(CharSequence password) {
        return hasher.hash(password);
    }

    /** Whether this is the account's password; an account without one takes as long to say no. */
    public Mono<Boolean> fits(AccountId account, CharSequence password) {
        return find(account)
                .map(credential -> Optional.of(credential.passwordHash()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(hash -> hasher.fits(password, hash.orElse(null)));
    }

    Mono<Credential> find(AccountId account) {
        return database.sql("select password_hash, changed_at, session_epoch from credential where account_id = $1")
                .bind("$1", account.value())
                .map(row -> new Credential(
                        required(row.get("password_hash", String.class)),
                        required(row.get("changed_at", Instant.class)),
                        required(row.get("session_epoch", Integer.class))))
                .one();
    }

    /** Whether an account can log in with a password at all. */
    public Mono<Boolean> hasPassword(AccountId account) {
        return find(account).hasElement();
    }

    /** Which of these accounts have a password. */
    public Mono<Set<AccountId>> withPassword(Collection<AccountId> accounts) {
        return database.sql("select account_id from credential where account_id = any($1)")
                .bind("$1", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .map(row -> AccountId.of(required(row.get("account_id", UUID.class))))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "a mandatory column is empty");
    }

    /** What is known about an account's password. */
    record Credential(String passwordHash, Instant changedAt, int sessionEpoch) {}
}
