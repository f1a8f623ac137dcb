package org.contrepoint.web.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un cheval bleu dort",
                "Trois violons dans la neige",
                "gjk49f8sl2mq",
                "été comme hiver je chante",
                "Contrepoint fugue canon"
            })
    void a_long_password_is_taken_whatever_its_letters(String password) {
        assertThat(PasswordRules.broken(password, "lemaire")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',required",
        "onze lettre,too-short",
        "motdepasse2026!,common",
        "M0td3p@ss3!!!,common",
        "Password12345,common",
        "azertyuiop123,predictable",
        "123456789012,predictable",
        "aaaaaaaaaaaa,predictable",
        "abcabcabcabc,predictable",
        "jetaimejetaime,common",
        "190620121987,common",
        "ma famille lemaire,holds-login"
    })
    void what_anyone_tries_first_is_refused(String password, String code) {
        assertThat(PasswordRules.broken(password, "lemaire")).contains(code);
    }

    @Test
    void nobody_hashes_a_novel() {
        assertThat(PasswordRules.broken("un cheval ".repeat(20), "x")).contains("too-long");
    }
}
