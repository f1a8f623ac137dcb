package org.contrepoint.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.contrepoint.web.running.Reader.DESKTOP_WIDTH;
import static org.contrepoint.web.running.Reader.PHONE_WIDTH;
import static org.contrepoint.web.running.Reader.accessible;
import static org.contrepoint.web.running.Reader.context;
import static org.contrepoint.web.running.Reader.logIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's chapters on the menus, on the word of welcome, on what all forms share, and on the family: rows G4 to G8. */
@InBrowser
@ExtendWith(SharedPortal.class)
class GuideFamilyIT {

    private static final Map<String, String> MENU = menu();
    private static final String WELCOME = """
            # Bienvenue au conservatoire

            L’audition de Noël a lieu le **samedi 12 décembre** à l’Auditorium : entrée libre.

            Pensez à remettre l’attestation d’assurance dans l’onglet « Documents ».
            """;

    @ParameterizedTest
    @ValueSource(ints = {PHONE_WIDTH, DESKTOP_WIDTH})
    void the_menu_has_five_entries_and_each_opens_its_page(int width, Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, width, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            assertThat(page.locator("nav.menu a")).hasText(MENU.keySet().toArray(String[]::new));
            GuideShots.take(page, width == PHONE_WIDTH ? "g04-accueil" : "g04-accueil-ordinateur");
            MENU.forEach((name, path) -> {
                page.locator("nav.menu a", new Page.LocatorOptions().setHasText(name))
                        .click();
                page.waitForURL(portal.address() + path);
                assertThat(page.locator("nav.menu a[aria-current=page]")).hasText(name);
                accessible(page);
            });
        }
    }

    @Test
    void what_the_administration_writes_greets_the_family(Browser browser, RunningPortal portal) {
        try (BrowserContext office = context(browser, DESKTOP_WIDTH, true);
                BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page officer = logIn(office.newPage(), portal, "secretariat");
            officer.navigate(portal.address() + "/textes");
            officer.locator("#markdown").fill(WELCOME);
            officer.locator("button[value=preview]").click();
            assertThat(officer.locator("#preview strong")).hasText("samedi 12 décembre");
            accessible(officer);
            GuideShots.take(officer, "g05-textes-ordinateur");
            officer.locator("button[value=save]").click();
            assertThat(officer.locator("#versions .tag.yes")).hasCount(1);
            accessible(officer);

            Page family = logIn(home.newPage(), portal, "lemaire");
            assertThat(family.locator("#welcome strong")).hasText("samedi 12 décembre");
            accessible(family);
            GuideShots.take(family, "g05-accueil");
        }
    }

    @Test
    void a_missing_field_freezes_nothing_and_is_named(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            page.navigate(portal.address() + "/famille");
            Locator must = page.locator("#lastName");
            assertThat(must).hasAttribute("required", "");
            assertThat(page.locator("#lastName-field label")).containsText("obligatoire");
            assertThat(must).hasCSS("background-color", yellow(page));
            must.fill("");
            page.locator("#homePhone").fill("05 36 49 00 99");
            page.locator("#guardian-form button[type=submit]").click();
            assertThat(page.locator("#errors a")).hasCount(1);
            assertThat(page.locator("#homePhone")).hasValue(Pattern.compile("05\\s36\\s49\\s00\\s99"));
            accessible(page);
            GuideShots.take(page, "g06-champ-manquant", page.locator("#errors"));

            page.locator("#errors a").click();
            assertThat(must).isFocused();
        }
    }

    @Test
    void what_is_changed_is_ticked_and_then_waits_beside_the_old_value(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "benali");
            page.navigate(portal.address() + "/famille");
            Locator phone = page.locator("#mobilePhone");
            String before = phone.inputValue();
            phone.fill("06 39 98 77 01");
            assertThat(page.locator("#mobilePhone-field [data-mark]")).containsText("modifié");
            assertThat(page.locator("#guardian-form [data-changes]")).containsText("1 élément modifié");
            GuideShots.take(page, "g07-coche", page.locator("#guardian-form-contact"));

            page.locator("#guardian-form button[type=submit]").click();
            Locator waiting = page.locator("#mobilePhone-waiting");
            assertThat(waiting).containsText("En attente de validation");
            assertThat(waiting).containsText(Pattern.compile("06\\s39\\s98\\s77\\s01"));
            assertThat(page.locator("#mobilePhone")).hasValue(before);
            accessible(page);
            GuideShots.take(page, "g07-en-attente", page.locator("#guardian-form-contact"));
        }
    }

    @Test
    void the_family_page_says_who_is_answerable_and_how_to_reach_them(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            page.locator("nav.menu a[href='/famille']").click();
            assertThat(page.locator("#lastName")).hasValue("Lemaire");
            assertThat(page.locator("#addressLine1")).not().isEmpty();
            assertThat(page.locator("#postalCode")).hasValue("87200");
            assertThat(page.locator("#history")).isVisible();
            accessible(page);
            GuideShots.take(page, "g08-famille", page.locator("h1"));
        }
    }

    /** Whatever the design makes of it, the same as the word « obligatoire » beside the label. */
    private static String yellow(Page page) {
        return (String) page.locator(".legend .must").evaluate("element => getComputedStyle(element).backgroundColor");
    }

    private static Map<String, String> menu() {
        Map<String, String> menu = new LinkedHashMap<>();
        menu.put("Accueil", "/accueil");
        menu.put("Famille", "/famille");
        menu.put("Élèves", "/eleves");
        menu.put("Facturation", "/facturation");
        menu.put("Accès", "/acces");
        return menu;
    }
}
