package org.contrepoint.domain.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.claire;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.valuesOfClaire;
import static org.contrepoint.domain.Cast.with;

import java.util.Map;
import org.contrepoint.family.Commune;
import org.contrepoint.family.Communes;
import org.contrepoint.family.CorrectGuardian;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A postal code has communes; an address names one of them. */
class TownTest {

    @Test
    void a_postal_code_offers_its_communes() {
        assertThat(Communes.of("87600"))
                .extracting(Commune::name)
                .containsExactly("Chéronnac", "Rochechouart", "Vayres", "Videix");
        assertThat(Communes.of("99999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "87200, ST JUNIEN, Saint-Junien",
        "87200, saint  junien, Saint-Junien",
        "87200, St-Brice sur Vienne, Saint-Brice-sur-Vienne",
        "87520, oradour s/ glane, Oradour-sur-Glane",
        "87600, CHERONNAC, Chéronnac",
        "16150, étagnac, Étagnac",
        "72000, Mans, Le Mans",
        "75012, PARIS 12, Paris",
        "69003, Lyon 3e arrondissement, Lyon",
        "98000, monaco, Monaco",
        "87031, Limoges Cedex 1, Limoges CEDEX 1",
        "87000, LIMOGES CEDEX, Limoges CEDEX"
    })
    void a_city_takes_its_official_spelling(String code, String typed, String official) {
        assertThat(Communes.spelling(code, typed)).contains(official);
    }

    @ParameterizedTest
    @CsvSource({"87200, Rochechouart", "87031, Limoges", "13031, Limoges Cedex", "87200, Junien", "00000, Limoges"})
    void a_city_of_another_code_has_no_spelling(String code, String typed) {
        assertThat(Communes.spelling(code, typed)).isEmpty();
    }

    @Test
    void the_official_spelling_is_what_is_kept() {
        fixture(Guardian.class)
                .given(claire())
                .when(correct("postalCode", "87600", "city", "ROCHECHOUART"))
                .expectEvents(new GuardianCorrected(
                        CLAIRE,
                        Map.of("postalCode", "87200", "city", "Saint-Junien"),
                        Map.of("postalCode", "87600", "city", "Rochechouart"),
                        SECRETARIAT,
                        NOW));
    }

    @Test
    void a_code_nobody_knows_and_a_city_of_another_code_are_told_apart() {
        refused(Map.of("postalCode", "unknown-postal-code"), correct("postalCode", "87999"));
        refused(Map.of("city", "not-in-postal-code"), correct("city", "Rochechouart"));
        refused(Map.of("city", "not-in-postal-code"), correct("postalCode", "87600"));
    }

    @Test
    void an_old_address_that_nobody_touches_is_not_examined_again() {
        Map<String, String> imported = with(valuesOfClaire(), "postalCode", "87999", "city", "AILLEURS");
        fixture(Guardian.class)
                .given(new GuardianRegistered(CLAIRE, LEMAIRE, SAINT_JUNIEN, imported, NOW))
                .when(correct("addressLine1", "1 place Lacôte"))
                .expectEvents(new GuardianCorrected(
                        CLAIRE,
                        Map.of("addressLine1", "4 rue des Tanneurs"),
                        Map.of("addressLine1", "1 place Lacôte"),
                        SECRETARIAT,
                        NOW));
    }

    private static CorrectGuardian correct(String... codesAndTexts) {
        return new CorrectGuardian(CLAIRE, with(Map.of(), codesAndTexts), SECRETARIAT);
    }

    private static void refused(Map<String, String> errors, CorrectGuardian command) {
        fixture(Guardian.class)
                .given(claire())
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(new InvalidValues(errors))
                .expectNoEvents();
    }
}
