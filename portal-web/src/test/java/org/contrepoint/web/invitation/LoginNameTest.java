package org.contrepoint.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginNameTest {

    @ParameterizedTest
    @CsvSource({
        "Claire, Lemaire, clemaire",
        "Élodie, Lefèvre, elefevre",
        "Jean-Baptiste, d’Arc-Müller, jdarcmuller",
        "Łukasz, Œuvrard, loeuvrard",
        "Ana, Ng, ang",
        "Léo, O, leoo",
        "'', Benali, benali",
        "Anna, '', anna",
        "Анна, Каренина, famille",
        "'', '', famille"
    })
    void it_is_the_first_letter_and_the_last_name_as_any_keyboard_has_them(String first, String last, String expected) {
        assertThat(LoginName.of(first, last)).isEqualTo(expected);
    }

    @Test
    void a_name_of_eighty_letters_makes_a_login_that_can_be_typed() {
        assertThat(LoginName.of("Anne", "de la Tour d’Auvergne ".repeat(4)))
                .hasSizeLessThanOrEqualTo(30)
                .matches("[a-z]+");
    }
}
