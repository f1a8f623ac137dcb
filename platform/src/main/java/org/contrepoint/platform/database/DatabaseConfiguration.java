package org.contrepoint.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The one database, reached through JDBC by the event store and through R2DBC by the projections: the embedded one, or
 * the one that {@code CONTREPOINT_DB_URL} names.
 *
 * <p>Both beans are declared here: with R2DBC present Spring Boot's own DataSource backs off, and Axon then runs
 * without a store and without transactions, silently.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, R2dbcAutoConfiguration.class})
public class DatabaseConfiguration {

    static final String MIGRATIONS = "classpath:db/migration";

    @Bean
    @ConditionalOnProperty(name = "contrepoint.db.url", havingValue = "false", matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(@Value("${contrepoint.data-dir:./data}") Path dataFolder) {
        return EmbeddedDatabase.start(dataFolder);
    }

    @Bean
    @ConditionalOnProperty(name = "contrepoint.db.url", havingValue = "false", matchIfMissing = true)
    DatabaseAddress embeddedDatabaseAddress(EmbeddedDatabase database) {
        return database.address();
    }

    @Bean
    @ConditionalOnProperty("contrepoint.db.url")
    DatabaseAddress ownDatabaseAddress(
            @Value("${contrepoint.db.url}") String url,
            @Value("${contrepoint.db.user:contrepoint}") String user,
            @Value("${contrepoint.db.password:}") String password) {
        return DatabaseAddress.parse(url, user, password);
    }

    @Bean
    DataSource dataSource(DatabaseAddress address, @Value("${contrepoint.db.jdbc-pool:16}") int size) {
        return pool("contrepoint", address, size);
    }

    /** A pool of JDBC connections; only the address decides where they lead. */
    public static HikariDataSource pool(String name, DatabaseAddress address, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(size);
        // A first command must not wait for a connection, and a start must not wait for them all.
        pool.setMinimumIdle(Math.min(size, 4));
        return new HikariDataSource(pool);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionFactory(DatabaseAddress address, @Value("${contrepoint.db.r2dbc-pool:16}") int size) {
        return pool(address, size);
    }

    /** A pool of R2DBC connections. */
    public static ConnectionPool pool(DatabaseAddress address, int size) {
        ConnectionFactory driver = ConnectionFactories.get(address.r2dbcOptions());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(driver)
                .name("contrepoint-r2dbc")
                .initialSize(2)
                .maxSize(size)
                .maxIdleTime(Duration.ofMinutes(10))
                .maxAcquireTime(Duration.ofSeconds(10))
                .build());
    }

    /** One history for all modules, each with its own range of versions: a late module's script still runs. */
    @Bean
    FlywayConfigurationCustomizer oneHistoryForAllModules() {
        return flyway -> flyway.locations(MIGRATIONS).outOfOrder(true);
    }
}
