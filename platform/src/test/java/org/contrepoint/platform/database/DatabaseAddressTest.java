package org.contrepoint.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.r2dbc.spi.ConnectionFactoryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:5433/school",
                "r2dbc:postgresql://db:5433/school",
                "postgres://db:5433/school"
            })
    void any_usual_style_of_address_is_understood(String url) {
        DatabaseAddress address = DatabaseAddress.parse(url, "user", "secret");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5433/school");
        assertThat(address.r2dbcOptions().getValue(ConnectionFactoryOptions.DATABASE))
                .isEqualTo("school");
        assertThat(address.user()).isEqualTo("user");
    }

    @Test
    void the_login_of_the_address_wins_and_is_never_printed() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://me:hush@db/school?sslmode=require", "user", "");

        assertThat(address.user()).isEqualTo("me");
        assertThat(address.password()).isEqualTo("hush");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/school?sslmode=require");
        assertThat(address.toString()).doesNotContain("hush");
    }

    @Test
    void another_kind_of_database_is_refused_in_one_sentence() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DatabaseAddress.parse("mysql://db/school", "user", ""))
                .withMessageContaining("CONTREPOINT_DB_URL");
    }
}
