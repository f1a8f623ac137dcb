package org.contrepoint.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.contrepoint.web.running.Reader.PHONE_WIDTH;
import static org.contrepoint.web.running.Reader.accessible;
import static org.contrepoint.web.running.Reader.context;
import static org.contrepoint.web.running.Reader.logIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Towns, schools, homes and imports in a real browser: by keyboard, on a phone, and without JavaScript. */
@InBrowser
@ExtendWith(SharedPortal.class)
class PlacesInBrowserIT {

    @Test
    void a_postal_code_offers_its_towns_and_a_wrong_town_is_chosen_anew(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "benali");
            family.navigate(portal.address() + "/famille");
            family.locator("#postalCode").fill("16150");
            assertThat(family.locator("#city-choices option[value='Étagnac']")).hasCount(1);
            family.locator("#guardian-form button[type=submit]").click();
            assertThat(family.locator("#errors a[href='#city']")).isVisible();
            assertThat(family.locator("select#city")).isVisible();
            accessible(family);
            family.locator("#postalCode").fill("87600");
            assertThat(family.locator("select#city option[value='Vayres']")).hasCount(1);
            family.locator("select#city").selectOption("Vayres");
            family.locator("#guardian-form button[type=submit]").click();
            assertThat(family.locator("#city-waiting")).containsText("Vayres");
        }
    }

    @Test
    void a_school_is_found_and_chosen_by_keyboard(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            student(family, portal);
            Locator search = family.locator("#school-search");
            search.pressSequentially("simone");
            assertThat(family.locator("#school-search-list [role=option]").first())
                    .containsText("Collège Simone-Veil");
            assertThat(search).hasAttribute("aria-expanded", "true");
            accessible(family);
            search.blur();
            assertThat(search).hasAttribute("aria-expanded", "false");
            search.press("ArrowDown");
            assertThat(search).hasAttribute("aria-expanded", "true");
            search.press("ArrowDown");
            search.press("Enter");
            assertThat(family.locator("#school option:checked")).containsText("Simone-Veil");
            assertThat(family.locator("#school-search-status")).containsText("Simone-Veil");
            assertThat(search).hasAttribute("aria-expanded", "false");
            search.pressSequentially("zzzz");
            assertThat(search).hasAttribute("aria-expanded", "true");
            assertThat(family.locator("#school-search-list [role=option]").last())
                    .containsText("Établissement non répertorié");
            search.press("ArrowUp");
            search.press("Enter");
            assertThat(family.locator("#schoolName")).isVisible();
            accessible(family);
        }
    }

    @Test
    void a_school_is_found_without_javascript(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, false)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            student(family, portal);
            family.locator("#emergencyName1").fill("Odette Lemaire");
            family.locator("#school-search").fill("simone veil");
            family.locator("button[name=find]").click();
            assertThat(family.locator("#emergencyName1")).hasValue("Odette Lemaire");
            assertThat(family.locator("#school-search-status")).containsText("1 établissement trouvé");
            assertThat(family.locator("#school option").nth(1)).containsText("Simone-Veil");
            accessible(family);
        }
    }

    @Test
    void staff_import_schools_and_look_after_homes(Browser browser, RunningPortal portal) {
        try (BrowserContext office = context(browser, PHONE_WIDTH, true)) {
            Page officer = logIn(office.newPage(), portal, "secretariat");
            officer.navigate(portal.address() + "/imports");
            accessible(officer);
            officer.locator("#file").setInputFiles(file("not;a;directory"));
            officer.locator("#schools-form button[type=submit]").click();
            assertThat(officer.locator("#errors")).containsText("il manque une colonne");
            accessible(officer);
            officer.locator("#file").setInputFiles(file("""
                            identifiant_de_l_etablissement;nom_etablissement;code_postal;nom_commune
                            9790001A;École du Lagon;97680;Dzoumogné
                            """));
            officer.locator("#schools-form button[type=submit]").click();
            assertThat(officer.locator("#summary")).containsText("1 nouvelle");
            accessible(officer);
            officer.locator("#confirm button[type=submit]").click();
            assertThat(officer.locator("#main")).containsText("La nouvelle liste d’écoles est en service.");

            officer.navigate(portal.address() + "/dossiers?search=Benali");
            officer.locator("#families a").first().click();
            officer.locator("a[href^='/dossiers/eleves/']").first().click();
            officer.locator("a[href$='/foyers']").click();
            assertThat(officer.locator("#main section.panel")).not().hasCount(0);
            accessible(officer);
        }
    }

    private static void student(Page family, RunningPortal portal) {
        family.navigate(portal.address() + "/eleves");
        family.locator("#students a").first().click();
        if (!family.url().endsWith("/identite")) {
            family.navigate(family.url().replaceAll("(/eleves/[0-9a-f-]{36}).*", "$1/identite"));
        }
    }

    private static FilePayload file(String content) {
        return new FilePayload("annuaire.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
