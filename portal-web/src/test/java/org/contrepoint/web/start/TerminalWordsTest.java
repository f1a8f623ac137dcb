package org.contrepoint.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.contrepoint.platform.database.DatabaseUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;

class TerminalWordsTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final TerminalWords words = new TerminalWords(terminal, terminal, true);

    @Test
    void a_busy_port_is_one_sentence() {
        words.onApplicationEvent(failed(new IllegalStateException("start", new PortInUseException(8080))));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("Port 8080 is busy: stop what uses it, or choose another with --port.");
    }

    @Test
    void a_database_that_cannot_be_had_says_why_itself() {
        words.onApplicationEvent(
                failed(new IllegalStateException("start", new DatabaseUnavailable("The data folder is in use."))));

        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("The data folder is in use.");
    }

    @Test
    void any_other_failure_points_to_the_log_and_shows_nothing_of_it() {
        words.onApplicationEvent(failed(new IllegalStateException("a detail for the log")));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("Contrepoint could not start; its log says why.");
    }

    @Test
    void nothing_is_said_where_nobody_asked() {
        assertThat(new TerminalWords(terminal, terminal, false).supportsEventType(ApplicationReadyEvent.class))
                .isFalse();
    }

    private static ApplicationFailedEvent failed(Throwable failure) {
        return new ApplicationFailedEvent(
                new SpringApplication(), new String[0], new GenericApplicationContext(), failure);
    }
}
