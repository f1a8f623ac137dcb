package org.contrepoint.web.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSecretTest {

    @Test
    void a_code_has_sixteen_signs_none_of_which_looks_like_another() {
        assertThat(Stream.generate(LinkSecret::nextCode).limit(200))
                .allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{16}"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM-3XTD-9RWA-HJ5C", "k7qm3xtd9rwahj5c", " k7qm 3xtd 9rwa hj5c ", "K7QM–3XTD–9RWA–HJ5C"})
    void a_code_is_read_however_it_was_typed(String typed) {
        assertThat(LinkSecret.read(typed)).isEqualTo("K7QM3XTD9RWAHJ5C");
    }

    @Test
    void it_is_printed_in_groups_of_four() {
        assertThat(LinkSecret.spaced("K7QM3XTD9RWAHJ5C")).isEqualTo("K7QM-3XTD-9RWA-HJ5C");
    }

    @Test
    void the_secret_of_a_mailed_link_is_read_as_it_is() {
        String secret = LinkSecret.next();
        assertThat(LinkSecret.read(secret)).isEqualTo(secret).hasSize(43);
    }
}
