package org.contrepoint.platform.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.CannotCreateTransactionException;

/** What goes away by itself, and what never will. */
class PassingTroubleTest {

    @ParameterizedTest
    @MethodSource("passing")
    void what_goes_away_by_itself_is_tried_again(Exception trouble) {
        assertThat(PassingTrouble.is(trouble)).isTrue();
    }

    static Stream<Exception> passing() {
        return Stream.of(
                new ConcurrencyException("somebody was faster"),
                new IllegalStateException(new InterruptedException()),
                new CannotCreateTransactionException("no connection"),
                new JdbcException("away", new SQLException("connection failure", "08006")),
                new JdbcException("away", new SQLException("deadlock", "40P01")),
                new JdbcException("away", new SQLException("admin shutdown", "57P01")),
                new IllegalStateException(new SQLTransientConnectionException("pool")),
                new SerializationException(
                        "keys", new IllegalStateException(new SQLException("cannot connect", "08001"))));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void what_never_will_is_parked(Exception poison) {
        assertThat(PassingTrouble.is(poison)).isFalse();
    }

    static Stream<Exception> poison() {
        return Stream.of(
                new IllegalStateException("a rule of ours"),
                new NullPointerException(),
                new SerializationException("not JSON"),
                new JdbcException("refused", new SQLException("value too long", "22001")),
                new JdbcException("refused", new SQLException("no such column", "42703")));
    }
}
