package org.contrepoint.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void a_server_that_outlived_its_killed_process_is_taken_over_with_its_data() throws Exception {
        Process occupant = occupy(folder);
        try (BufferedReader output = occupant.inputReader()) {
            int port = output.lines()
                    .filter(line -> line.startsWith("port "))
                    .mapToInt(line -> Integer.parseInt(line.substring(5)))
                    .findFirst()
                    .orElseThrow();
            sql(new DatabaseAddress("localhost", port, "postgres", "postgres", "", java.util.Map.of()))
                    .sql("CREATE TABLE kept AS SELECT 7 AS value")
                    .update();

            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder))
                    .withMessageContaining("in use by another Contrepoint (process " + occupant.pid() + ")");

            occupant.destroyForcibly();
            assertThat(occupant.waitFor(10, TimeUnit.SECONDS)).isTrue();
            try (EmbeddedDatabase successor = EmbeddedDatabase.start(folder)) {
                assertThat(successor.address().port()).isEqualTo(port);
                assertThat(value(successor, "SELECT value FROM kept")).isEqualTo("7");
            }
        } finally {
            occupant.destroyForcibly();
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void what_is_acknowledged_is_on_disk_and_still_there_at_the_next_start() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            assertThat(value(first, "SHOW fsync")).isEqualTo("on");
            assertThat(value(first, "SHOW synchronous_commit")).isEqualTo("on");
            sql(first.address()).sql("CREATE TABLE kept AS SELECT 7 AS value").update();
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(value(second, "SELECT value FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_in_one_sentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .withMessageContaining("can't be written");
    }

    private static Process occupy(Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Occupant.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static JdbcClient sql(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
    }

    private static String value(EmbeddedDatabase database, String query) {
        return sql(database.address()).sql(query).query(String.class).single();
    }
}
