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
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family's edit goes through the sas to validated, in a real browser. */
@InBrowser
@ExtendWith(SharedPortal.class)
class JourneyIT {

    /** Without a reload; how fast is for the benchmark to say. */
    private static final LocatorAssertions.ContainsTextOptions LIVE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @ParameterizedTest
    @ValueSource(ints = {PHONE_WIDTH, DESKTOP_WIDTH})
    void what_a_family_sends_waits_and_what_staff_decide_shows_without_a_reload(
            int width, Browser browser, RunningPortal portal) {
        String phone = "06 39 98 1" + width % 10 + " 0" + width / 1000;
        String town = width == PHONE_WIDTH ? "Chaillac-sur-Vienne" : "Saint-Martin-de-Jussac";
        try (BrowserContext home = context(browser, width, true);
                BrowserContext office = context(browser, width, true)) {
            Page queue = logIn(office.newPage(), portal, "secretariat");
            Page family = logIn(home.newPage(), portal, "lemaire");
            family.navigate(portal.address() + "/famille");
            family.locator("#mobilePhone").fill(phone);
            family.locator("#city").fill(town);
            assertThat(family.locator("#mobilePhone-field [data-mark]")).containsText("modifié");
            assertThat(family.locator("#city-field [data-mark]")).containsText("modifié");
            accessible(family);
            family.locator("#guardian-form button[type=submit]").click();
            assertThat(family.locator("#mobilePhone-waiting")).containsText("En attente de validation");
            assertThat(family.locator("#city-waiting")).containsText(town);
            assertThat(family.locator("#city")).not().hasValue(town);
            accessible(family);

            Locator row = queue.locator("#queue-table tbody tr", new Page.LocatorOptions().setHasText("Claire"))
                    .filter(new Locator.FilterOptions().setHasText("portable"))
                    .last();
            assertThat(row).isVisible();
            accessible(queue);
            row.locator("a").first().click();
            Locator items = queue.locator("article.item");
            assertThat(items).hasCount(2);
            accessible(queue);
            Locator address = items.filter(new Locator.FilterOptions().setHasText("Adresse"));
            Locator mobile = items.filter(new Locator.FilterOptions().setHasText("portable"));
            mobile.locator("input[value=ACCEPT]").check();
            address.locator("input[value=REFUSE]").check();
            address.locator("select").first().selectOption("PROOF_MISSING");
            address.locator("textarea").first().fill("Il manque un justificatif de domicile.");
            queue.locator("#decisions button[type=submit]").click();

            assertThat(family.locator("#outcomes")).containsText("Il manque un justificatif de domicile.", LIVE);
            assertThat(family.locator("#outcomes")).containsText("Acceptée en partie", LIVE);
            assertThat(family.locator("#mobilePhone")).hasValue(Pattern.compile(phone.replace(" ", "\\s?")));
            assertThat(family.locator("#city")).not().hasValue(town);
            assertThat(family.locator("#history")).containsText("Il manque un justificatif de domicile.");

            family.navigate(portal.address() + "/demandes");
            accessible(family);
            family.locator("#requests tbody a").first().click();
            assertThat(family.locator("#main")).containsText("Il manque un justificatif de domicile.");
            accessible(family);
            queue.navigate(portal.address() + "/dossiers");
            accessible(queue);
        }
    }

    @Test
    void the_same_path_works_without_javascript(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, false);
                BrowserContext office = context(browser, DESKTOP_WIDTH, false)) {
            Page family = logIn(home.newPage(), portal, "benali");
            family.navigate(portal.address() + "/famille");
            family.locator("#homePhone").fill("05 36 49 00 78");
            family.locator("#guardian-form button[type=submit]").click();
            assertThat(family.locator("#homePhone-waiting")).containsText("05 36 49 00 78".replace(' ', '\u00a0'));

            Page queue = logIn(office.newPage(), portal, "secretariat2");
            queue.locator("#queue-table tbody tr", new Page.LocatorOptions().setHasText("Karim"))
                    .filter(new Locator.FilterOptions().setHasText("fixe"))
                    .last()
                    .locator("a")
                    .first()
                    .click();
            queue.locator("article.item input[value=ACCEPT]").check();
            queue.locator("#decisions button[type=submit]").click();
            assertThat(queue.locator("#main")).containsText("Acceptée");

            family.reload();
            assertThat(family.locator("#homePhone")).hasValue(Pattern.compile("05\\s36\\s49\\s00\\s78"));
        }
    }

    @Test
    void a_student_form_is_filled_and_sent_by_keyboard_alone(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, DESKTOP_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "benali");
            page.navigate(portal.address() + "/eleves");
            accessible(page);
            page.locator("#students a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#student-form")).isVisible();
            accessible(page);
            reach(page, "email");
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type("lea.clavier@example.org");
            page.keyboard().press("Enter");
            assertThat(page.locator("#email-waiting")).containsText("lea.clavier@example.org");
        }
    }

    @Test
    void a_missing_field_is_named_linked_and_nothing_typed_is_lost(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            page.navigate(portal.address() + "/famille");
            page.locator("#lastName").fill("");
            page.locator("#workPhone").fill("12");
            page.locator("#guardian-form button[type=submit]").click();
            assertThat(page.locator("#errors a[href='#lastName']")).isVisible();
            assertThat(page.locator("#errors a[href='#workPhone']")).isVisible();
            assertThat(page.locator("#workPhone")).hasValue("12");
            accessible(page);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/connexion",
                "/mot-de-passe-perdu",
                "/pre-inscription",
                "/accessibilite",
                "/donnees-personnelles"
            })
    void public_pages_have_no_accessibility_violation_and_fit_a_phone(
            String path, Browser browser, RunningPortal portal) {
        try (BrowserContext visitor = context(browser, PHONE_WIDTH, true)) {
            Page page = visitor.newPage();
            page.navigate(portal.address() + path);
            accessible(page);
        }
    }

    private static void reach(Page page, String id) {
        for (int tabs = 0; tabs < 80; tabs++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("the keyboard never reaches " + id);
    }
}
