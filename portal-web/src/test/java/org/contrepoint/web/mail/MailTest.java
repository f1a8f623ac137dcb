package org.contrepoint.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claire@example.org\r\nBcc: everyone@example.org",
                "claire@example.org\nSubject: other",
                "claire@example.org, everyone@example.org",
                "claire@example.org\u0000",
                "claire",
                ""
            })
    void no_address_begins_another_header_or_reaches_somebody_else(String address) {
        assertThatThrownBy(() -> new Mail(address, "Objet", "Texte", "Page", null))
                .isInstanceOf(UnusableAddress.class)
                .hasMessageNotContaining("claire");
    }

    @Test
    void no_subject_or_id_begins_another_header() {
        assertThatThrownBy(() -> new Mail("claire@example.org", "Objet\r\nBcc: x@example.org", "", "", null))
                .isInstanceOf(UnusableAddress.class);
        assertThatThrownBy(() -> new Mail("claire@example.org", "Objet", "", "", "<a>\r\nBcc: x@example.org"))
                .isInstanceOf(UnusableAddress.class);
    }

    @Test
    void what_a_text_holds_is_never_taken_for_markup() {
        Letter letter = new Letter(Locale.FRENCH, "<b>&", "a < b\n\nhttps://example.org/?a=1&b=\"2\"", "<i>", "&");

        assertThat(letter.html())
                .contains("<title>&lt;b&gt;&amp;</title>")
                .contains("<p>a &lt; b</p>")
                .contains("href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"")
                .contains("&lt;i&gt;</a>");
    }
}
