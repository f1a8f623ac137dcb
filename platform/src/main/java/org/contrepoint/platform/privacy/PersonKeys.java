package org.contrepoint.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.contrepoint.platform.database.DatabaseAddress;
import org.contrepoint.platform.database.DatabaseConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The key of each person named in the log. Destroying it erases all that the log says of that person, everywhere and
 * for good: a destroyed key never comes back.
 *
 * <p>Keys are made on connections of their own, outside the command's transaction: a key that was used, and remembered,
 * must be on disk even if that transaction fails. They go back to their pool at once: what Spring fetches inside a
 * transaction, from whatever pool, it keeps until that transaction ends. Other processes may remember a destroyed key for a minute; they can
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

    /** Keys kept in the database at this address. */
    public PersonKeys(DatabaseAddress address) {
        this.connections = DatabaseConfiguration.pool("person-keys", address, 2);
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
        update("INSERT INTO person_key (person, secret) VALUES (?, ?) ON CONFLICT (person) DO NOTHING", person, secret);
        return byName(person).getFirst();
    }

    private List<PersonKey> byName(String person) {
        return query("SELECT id, secret FROM person_key WHERE person = ?", person);
    }

    private PersonKey find(long id) {
        List<PersonKey> known = query("SELECT id, secret FROM person_key WHERE id = ?", id);
        if (known.isEmpty()) {
            throw new IllegalStateException("No row " + id + " in person_key: restore that table");
        }
        return known.getFirst();
    }

    /** Destroys the key of a person, even of one who has none yet. Doing it again changes nothing. */
    public void destroy(String person) {
        update("""
                INSERT INTO person_key (person, destroyed_at) VALUES (?, now())
                ON CONFLICT (person) DO UPDATE
                SET secret = NULL, destroyed_at = coalesce(person_key.destroyed_at, now())""", person);
        // The row's former version still holds the secret until it is vacuumed.
        update("VACUUM person_key");
        byPerson.invalidate(person);
        byId.invalidateAll();
    }

    private List<PersonKey> query(String sql, Object value) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            List<PersonKey> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(PersonKey.of(row.getLong("id"), row.getBytes("secret")));
                }
            }
            return keys;
        } catch (SQLException failure) {
            throw new IllegalStateException("The keys of persons can't be read", failure);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The keys of persons can't be written", failure);
        }
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
