package org.contrepoint.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.contrepoint.web.page.AllMessages;
import org.contrepoint.web.page.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationLetterTest {

    private final InvitationLetter letter = new InvitationLetter(AllMessages.get());

    static List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_says_who_writes_where_to_go_and_what_to_type_on_one_page(Locale language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(letter.write(content("Élodie Žižková-Lefèvre", language)))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Conservatoire de Saint-Junien", "Élodie Žižková-Lefèvre", "4 rue de l’Église")
                    .contains("https://portail.example.org/invitation", "K7QM-3XTD-9RWA-HJ5C", "elefevre")
                    .contains("23 décembre 2026");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.getLanguage());
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void its_fonts_are_inside_so_that_accents_print_anywhere(Locale language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(letter.write(content("Élodie Lefèvre", language)))) {
            PDPage page = pdf.getPage(0);
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_name_of_eighty_letters_stays_on_its_page(Locale language) throws IOException {
        String name = "Marie-Françoise de La Tour d’Auvergne et de Saint-Laurent-sur-Gorre-les-Tilleuls";
        try (PDDocument pdf = Loader.loadPDF(letter.write(content(name, language)))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf)).contains("Tilleuls");
        }
    }

    private static InvitationLetter.Content content(String name, Locale language) {
        return new InvitationLetter.Content(
                List.of("Conservatoire de Saint-Junien", "Saint-Junien"),
                List.of(name, "4 rue de l’Église", "87200 Saint-Junien"),
                "23 novembre 2026",
                "https://portail.example.org/invitation",
                "elefevre",
                "K7QM-3XTD-9RWA-HJ5C",
                "23 décembre 2026",
                language);
    }
}
