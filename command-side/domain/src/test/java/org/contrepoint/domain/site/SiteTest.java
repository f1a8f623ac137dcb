package org.contrepoint.domain.site;

import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.site.EditText;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.RenameSite;
import org.contrepoint.site.SiteOpened;
import org.contrepoint.site.SiteRefusal.NameMalformed;
import org.contrepoint.site.SiteRefusal.TextMoved;
import org.contrepoint.site.SiteRefusal.TextTooLong;
import org.contrepoint.site.SiteRefusal.UnknownLanguage;
import org.contrepoint.site.SiteRenamed;
import org.contrepoint.site.TextEdited;
import org.contrepoint.site.TextKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    private static final OpenSite OPEN = new OpenSite(SAINT_JUNIEN, "Conservatoire", "Saint-Junien");
    private static final SiteOpened OPENED = new SiteOpened(SAINT_JUNIEN, "Conservatoire", "Saint-Junien", NOW);

    private final AggregateTestFixture<Site> site = fixture(Site.class);

    @Test
    void a_site_opens() {
        site.givenNoPriorActivity().when(OPEN).expectEvents(OPENED);
    }

    @Test
    void opening_a_site_twice_makes_one_event() {
        site.given(OPENED).when(OPEN).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", LONG_NAME})
    void a_site_has_a_name_of_one_line(String name) {
        site.givenNoPriorActivity()
                .when(new OpenSite(SAINT_JUNIEN, name, "Saint-Junien"))
                .expectException(Refused.class)
                .expectExceptionDetails(new NameMalformed(80))
                .expectNoEvents();
        fixture(Site.class)
                .given(OPENED)
                .when(new RenameSite(SAINT_JUNIEN, name, "Saint-Junien"))
                .expectExceptionDetails(new NameMalformed(80))
                .expectNoEvents();
    }

    @Test
    void a_site_may_be_called_otherwise() {
        site.given(OPENED)
                .when(new RenameSite(SAINT_JUNIEN, "Antenne", "Saint-Junien"))
                .expectEvents(new SiteRenamed(SAINT_JUNIEN, "Antenne", "Saint-Junien", NOW));
    }

    @Test
    void the_name_that_it_has_is_no_news() {
        site.given(OPENED, new SiteRenamed(SAINT_JUNIEN, "Antenne", "Saint-Junien", NOW))
                .when(new RenameSite(SAINT_JUNIEN, "Antenne", "Saint-Junien"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_text_is_written_against_the_version_that_its_author_saw() {
        site.given(OPENED, edited(1, "Bonjour")).when(edit(1, "Bienvenue")).expectEvents(edited(2, "Bienvenue"));
    }

    @Test
    void a_text_that_moved_meanwhile_is_not_written_over() {
        site.given(OPENED, edited(1, "Bonjour"), edited(2, "Bonsoir"))
                .when(edit(1, "Bienvenue"))
                .expectException(Refused.class)
                .expectExceptionDetails(new TextMoved())
                .expectNoEvents();
    }

    @Test
    void each_kind_and_language_has_versions_of_its_own() {
        site.given(OPENED, edited(1, "Bonjour"))
                .when(new EditText(SAINT_JUNIEN, TextKind.WELCOME, "en", "Welcome", 0, SECRETARIAT))
                .expectEvents(new TextEdited(SAINT_JUNIEN, TextKind.WELCOME, "en", "Welcome", 1, SECRETARIAT, NOW));
        fixture(Site.class)
                .given(OPENED, edited(1, "Bonjour"))
                .when(new EditText(SAINT_JUNIEN, TextKind.IMAGE_RIGHTS, "fr", "Images", 0, SECRETARIAT))
                .expectEvents(new TextEdited(SAINT_JUNIEN, TextKind.IMAGE_RIGHTS, "fr", "Images", 1, SECRETARIAT, NOW));
    }

    @Test
    void an_empty_text_goes_back_to_the_standard_one() {
        site.given(OPENED, edited(1, "Bonjour")).when(edit(1, "  \n")).expectEvents(edited(2, ""));
    }

    @Test
    void the_text_that_stands_already_is_not_written_again_even_when_it_was_sent_twice() {
        site.given(OPENED, edited(1, "Bonjour"))
                .when(edit(0, "Bonjour\n"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_text_has_eight_thousand_characters_at_most() {
        site.given(OPENED).when(edit(0, "a".repeat(8_000))).expectEvents(edited(1, "a".repeat(8_000)));
        refused("a".repeat(8_001), "fr", new TextTooLong(8_000));
    }

    @Test
    void a_text_is_in_french_or_in_english() {
        refused("Willkommen", "de", new UnknownLanguage());
    }

    private static void refused(String markdown, String language, Refusal refusal) {
        fixture(Site.class)
                .given(OPENED)
                .when(new EditText(SAINT_JUNIEN, TextKind.WELCOME, language, markdown, 0, SECRETARIAT))
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }

    private static EditText edit(int version, String markdown) {
        return new EditText(SAINT_JUNIEN, TextKind.WELCOME, "fr", markdown, version, SECRETARIAT);
    }

    private static TextEdited edited(int version, String markdown) {
        return new TextEdited(SAINT_JUNIEN, TextKind.WELCOME, "fr", markdown, version, SECRETARIAT, NOW);
    }

    private static final String LONG_NAME =
            "Conservatoire à rayonnement intercommunal de musique, de danse et de théâtre de la Vienne";
}
