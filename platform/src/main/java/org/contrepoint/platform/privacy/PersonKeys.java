package org.contrepoint.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.contrepoint.platform.database.DatabaseAddress;
import org.contrepoint.platform.database.DatabaseConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of each person named in the log. Destroying it erases all that the log says of that person, everywhere and
 * for good: a destroyed key never comes back.
 *
 * <p>Keys are made on connections of their own, outside the command's transaction: a key that was used, and remembered,
 * must be on disk even if that transaction fails. Other processes may remember a destroyed key for a minute; they can
 * only read with it.
 */
public final class PersonKeys implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, PersonKey> byPerson =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(MEMORY).build();
    private final Cache<Long, PersonKey> byId =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(MEMORY).build();
    private final HikariDataSource connections;
    private final JdbcClient database;

    /** Keys kept in the database at this address. */
    public PersonKeys(DatabaseAddress address) {
        this.connections = DatabaseConfiguration.pool("person-keys", address, 2);
        this.database = JdbcClient.create(connections);
    }

    /** The person's key, made on first use; without a secret once destroyed. */
    PersonKey of(String person) {
        return Objects.requireNonNull(byPerson.get(person, this::findOrCreate));
    }

    /** @throws IllegalStateException when there never was such a key: the table lost a row */
    PersonKey withId(long id) {
        return Objects.requireNonNull(byId.get(id, this::find));
    }

    private PersonKey findOrCreate(String person) {
        List<PersonKey> known = byName(person);
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        database.sql("INSERT INTO person_key (person, secret) VALUES (?, ?) ON CONFLICT (person) DO NOTHING")
                .params(person, secret)
                .update();
        return byName(person).getFirst();
    }

    private List<PersonKey> byName(String person) {
        return database.sql("SELECT id, secret FROM person_key WHERE person = ?")
                .param(person)
                .query((row, number) -> PersonKey.of(row.getLong("id"), row.getBytes("secret")))
                .list();
    }

    private PersonKey find(long id) {
        return database.sql("SELECT id, secret FROM person_key WHERE id = ?")
                .param(id)
                .query((row, number) -> PersonKey.of(row.getLong("id"), row.getBytes("secret")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No row " + id + " in person_key: restore that table"));
    }

    /** Destroys the key of a person, even of one who has none yet. Doing it again changes nothing. */
    public void destroy(String person) {
        database.sql("""
                        INSERT INTO person_key (person, destroyed_at) VALUES (?, now())
                        ON CONFLICT (person) DO UPDATE
                        SET secret = NULL, destroyed_at = coalesce(person_key.destroyed_at, now())""").param(person).update();
        // The row's former version still holds the secret until it is vacuumed.
        database.sql("VACUUM person_key").update();
        byPerson.invalidate(person);
        byId.invalidateAll();
    }

    @Override
    public void close() {
        connections.close();
    }

    record PersonKey(long id, @Nullable SecretKey secret) {

        static PersonKey of(long id, byte @Nullable [] secret) {
            return new PersonKey(id, secret == null ? null : new SecretKeySpec(secret, "AES"));
        }
    }
}
