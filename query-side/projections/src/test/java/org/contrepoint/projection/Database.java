package org.contrepoint.projection;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL with the read models' tables, one for the whole test run. */
public final class Database {

    private static final EmbeddedPostgres POSTGRES = start();

    public static final DataSource DATA_SOURCE = migrated();
    public static final ConnectionPool CONNECTIONS = pool();

    private Database() {}

    /** Every row of every table, as text. */
    static Map<String, List<String>> rows() {
        JdbcTemplate jdbc = new JdbcTemplate(DATA_SOURCE);
        Map<String, List<String>> rows = new TreeMap<>();
        QuerySide.TABLES.forEach(table -> rows.put(
                table, jdbc.queryForList("select to_jsonb(t)::text from " + table + " t order by 1", String.class)));
        return rows;
    }

    public static void clear() {
        new JdbcTemplate(DATA_SOURCE).execute("truncate " + String.join(", ", QuerySide.TABLES));
    }

    /** Ends every connection that listens, as a restarted server would. */
    static void cutListeners() {
        new JdbcTemplate(DATA_SOURCE)
                .queryForList("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("timezone", "Europe/Paris")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource migrated() {
        DataSource dataSource = POSTGRES.getPostgresDatabase();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns("*:missing")
                .outOfOrder(true)
                .load()
                .migrate();
        return dataSource;
    }

    private static ConnectionPool pool() {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(
                        new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                                .host("localhost")
                                .port(POSTGRES.getPort())
                                .username("postgres")
                                .password("postgres")
                                .database("postgres")
                                .build()))
                .maxSize(8)
                .build());
    }
}
