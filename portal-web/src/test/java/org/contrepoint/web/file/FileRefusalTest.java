package org.contrepoint.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.contrepoint.web.page.AllMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is said no to, the person reads why and what to do. */
class FileRefusalTest {

    @ParameterizedTest
    @EnumSource(FileRefusal.class)
    void every_refusal_has_its_sentence_in_both_languages(FileRefusal refusal) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(AllMessages.get().get(locale, refusal.key(), 15L))
                    .as(locale.toString())
                    .isNotBlank()
                    .doesNotContain("{");
        }
        assertThat(refusal.status().isError()).isTrue();
    }
}
