package org.contrepoint.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL of our own, whose data live in a folder and survive any end of the process. A server that outlived
 * a killed process is taken over. Closing stops the server.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts the server on a folder, made when missing.
     *
     * @throws DatabaseUnavailable when the folder is in use or can't be written, or the server doesn't start
     */
    public static EmbeddedDatabase start(Path dataFolder) {
        refuseRootWithoutNamespaces();
        DataFolder folder = DataFolder.take(dataFolder);
        try {
            Path data = folder.postgres();
            setAsideUnfinished(data);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port(data))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "120")
                    .setPGStartupWait(PATIENCE)
                    .start();
            if (!serves(server.getPort(), data)) {
                throw new DatabaseUnavailable("Port " + server.getPort()
                        + " is taken by another PostgreSQL than that of " + data + ": start again.");
            }
            Files.writeString(portFile(data), Integer.toString(server.getPort()));
            return new EmbeddedDatabase(folder, server);
        } catch (IOException | IllegalStateException failure) {
            folder.close();
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL did not start on " + folder.postgres() + ": " + failure.getMessage(),
                    failure);
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    private static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseUnavailable("PostgreSQL refuses to run as root and this system forbids user namespaces"
                    + " (unshare): start Contrepoint as an ordinary user, or set CONTREPOINT_DB_URL.");
        }
    }

    /** A first start that was killed half-way leaves a cluster nobody can open; it held nothing yet. */
    private static void setAsideUnfinished(Path data) throws IOException {
        if (Files.exists(data.resolve("postgresql.conf")) && !Files.exists(portFile(data))) {
            Files.move(data, data.resolveSibling("postgres.unfinished-" + System.currentTimeMillis()));
        }
    }

    private static Path portFile(Path data) {
        return data.resolve("contrepoint.port");
    }

    private static int port(Path data) throws IOException {
        OptionalInt running = runningPort(data);
        if (running.isPresent() && serves(running.getAsInt(), data)) {
            return running.getAsInt();
        }
        if (Files.exists(portFile(data))) {
            int remembered = Integer.parseInt(Files.readString(portFile(data)).strip());
            if (isFree(remembered)) {
                return remembered;
            }
        }
        return freePort();
    }

    /** The port on the fourth line of the server's own pid file. */
    private static OptionalInt runningPort(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        return lines.size() > 3 && lines.get(3).strip().matches("\\d{1,5}")
                ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                : OptionalInt.empty();
    }

    /** Below the ports that the system lends to outgoing connections: one of those may be taken before it is used. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(15_000, 32_000)
                .filter(EmbeddedDatabase::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean serves(int port, Path data) {
        try (Connection connection = DriverManager.getConnection(address(port).jdbcUrl(), USER, "");
                Statement statement = connection.createStatement();
                ResultSet directory = statement.executeQuery("show data_directory")) {
            return directory.next()
                    && Path.of(directory.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException | IOException nobodyThere) {
            return false;
        }
    }

    private static DatabaseAddress address(int port) {
        return new DatabaseAddress("localhost", port, "postgres", USER, "", Map.of());
    }

    public DatabaseAddress address() {
        return address(server.getPort());
    }

    /** Runs the migrations of every module on the class path, as the application does at its start. */
    public void migrate() {
        Flyway.configure()
                .dataSource(address().jdbcUrl(), USER, "")
                .locations(DatabaseConfiguration.MIGRATIONS)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
    }
}
