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
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.contrepoint.web.browser.InBrowser;
import org.contrepoint.web.time.SchoolTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers do in the sas, in a real browser. */
@InBrowser
@ExtendWith(SharedPortal.class)
class SasIT {

    private static final LocatorAssertions.IsVisibleOptions LIVE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @ParameterizedTest
    @ValueSource(ints = {PHONE_WIDTH, DESKTOP_WIDTH})
    void a_conflict_shows_three_values_and_chooses_none(int width, Browser browser, RunningPortal portal) {
        String asked = "06 39 98 2" + width % 10 + " 1" + width / 1000;
        String corrected = "06 39 98 3" + width % 10 + " 1" + width / 1000;
        try (BrowserContext home = context(browser, width, true);
                BrowserContext office = context(browser, width, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            propose(family, portal, "Hugo", "mobilePhone", asked);
            Page officer = logIn(office.newPage(), portal, "secretariat");
            open(officer, portal, "Hugo Lemaire", "portable");
            String examination = officer.url();
            officer.navigate(
                    portal.address() + officer.locator("#claim a").first().getAttribute("href") + "/correction");
            officer.locator("#mobilePhone").fill(corrected);
            officer.locator("form:has(#mobilePhone) button[type=submit]").click();
            officer.waitForURL(Pattern.compile(".*/dossiers/eleves/[^/]*$"));

            officer.navigate(examination);
            Locator line = line(officer, "portable");
            assertThat(line).containsText("En conflit");
            assertThat(line.locator("table.compare tbody td")).hasCount(3);
            assertThat(line).containsText(asked.replace(' ', '\u00a0'));
            assertThat(line).containsText(corrected.replace(' ', '\u00a0'));
            assertThat(line.locator("input:checked")).hasCount(0);
            assertThat(officer.locator("#accept-clean")).hasCount(0);
            accessible(officer);

            line.locator("input[value=ACCEPT]").check();
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#main")).containsText("Décisions enregistrées");
            assertThat(line(officer, "portable")).containsText("Acceptée");
            accessible(officer);
        }
    }

    @Test
    void a_changed_value_is_accepted_with_a_text_that_the_family_reads(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            family.navigate(portal.address() + "/famille");
            send(family, "#guardian-form", "workPhone", "05 36 49 02 22");
            Page officer = logIn(office.newPage(), portal, "secretariat");
            open(officer, portal, "Claire Lemaire", "professionnel");
            Locator line = line(officer, "professionnel");
            line.locator("details.amend summary").click();
            line.locator(".amending input").fill("05 36 49 02 23");
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#errors a")).hasCount(1);
            assertThat(line.locator(".amending input")).hasValue("05 36 49 02 23");
            accessible(officer);

            line.locator("input[value=ACCEPT]").check();
            line.locator(".amending textarea").fill("Deux chiffres étaient inversés.");
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#main")).containsText("Décisions enregistrées");
            assertThat(line(officer, "professionnel")).containsText("Valeur retenue");
            family.navigate(portal.address() + "/famille");
            assertThat(family.locator("#workPhone")).hasValue(Pattern.compile("05\\s36\\s49\\s02\\s23"));
            assertThat(family.locator("#main")).containsText("Deux chiffres étaient inversés.");
        }
    }

    @Test
    void an_exit_permission_needs_two_different_officers(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, DESKTOP_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true);
                BrowserContext other = context(browser, PHONE_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            family.navigate(portal.address() + "/eleves");
            family.locator("#students a", new Page.LocatorOptions().setHasText("Léa"))
                    .first()
                    .click();
            family.locator("input[name=exitPermission][value=ALONE]").check();
            family.locator("#student-form button[type=submit]").click();
            assertThat(family.locator("#exitPermission-waiting")).isVisible();

            Page first = logIn(office.newPage(), portal, "secretariat");
            open(first, portal, "Léa Lemaire", "sortie");
            line(first, "sortie").locator("input[value=ACCEPT]").check();
            first.locator("#decisions button.primary").click();
            assertThat(first.locator("#main")).containsText("Premier visa enregistré");
            assertThat(line(first, "sortie")).containsText("Vous avez donné le premier visa");
            assertThat(line(first, "sortie").locator("input[value=ACCEPT]")).hasCount(0);
            accessible(first);

            Page second = logIn(other.newPage(), portal, "secretariat2");
            second.navigate(first.url());
            assertThat(line(second, "sortie")).containsText("Premier visa donné par Sylvie Marchand");
            accessible(second);
            line(second, "sortie").locator("input[value=ACCEPT]").check();
            second.locator("#decisions button.primary").click();
            assertThat(line(second, "sortie")).containsText("Acceptée");
        }
    }

    @Test
    void a_corrected_line_comes_back_to_the_same_request(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            propose(family, portal, "Hugo", "email", "hugo@example.org");
            Page officer = logIn(office.newPage(), portal, "secretariat");
            open(officer, portal, "Hugo Lemaire", "électronique");
            String examination = officer.url();
            Locator line = line(officer, "électronique");
            line.locator("input[value=CORRECT]").check();
            line.locator("textarea").first().fill("Cette adresse ne répond pas.");
            officer.locator("#dueDate")
                    .fill(LocalDate.now(SchoolTime.ZONE).plusDays(20).toString());
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#main")).containsText("À corriger");

            family.navigate(portal.address() + "/demandes");
            family.locator("#requests tbody tr", new Page.LocatorOptions().setHasText("À corriger"))
                    .first()
                    .locator("a")
                    .first()
                    .click();
            family.locator("#revision input[type=email]").fill("hugo.l@example.org");
            family.locator("#revision button[type=submit]").first().click();
            assertThat(family.locator("#standing")).containsText("Déposée");

            officer.navigate(portal.address() + "/sas?corrected=on");
            assertThat(officer.locator("#queue-table")).containsText("Hugo Lemaire");
            accessible(officer);
            officer.navigate(examination);
            assertThat(line(officer, "électronique")).containsText("hugo.l@example.org");
            officer.locator("#accept-clean").click();
            assertThat(line(officer, "électronique")).containsText("Acceptée");
        }
    }

    @Test
    void a_batch_reports_each_line_and_its_page_goes_on_by_itself(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "benali");
            family.navigate(portal.address() + "/famille");
            send(family, "#guardian-form", "workPhone", "05 36 49 03 33");
            Page officer = logIn(office.newPage(), portal, "secretariat");
            officer.navigate(portal.address() + "/sas?search=Benali");
            officer.locator("#choose-all").check();
            assertThat(officer.locator("[data-chosen]")).containsText("choisie");
            accessible(officer);
            officer.locator("#accept-chosen").click();
            officer.waitForURL(Pattern.compile(".*/sas/lots/.*"));
            assertThat(officer.locator("#progress"))
                    .containsText("Terminé", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            assertThat(officer.locator("#batch-lines")).containsText("Karim Benali");
            assertThat(officer.locator("#batch-lines")).containsText("Téléphone professionnel");
            accessible(officer);
            officer.navigate(portal.address() + "/sas/lots");
            assertThat(officer.locator("#batches tbody tr")).not().hasCount(0);
            accessible(officer);
        }
    }

    @Test
    void single_keys_walk_the_queue_never_while_typing_and_can_be_switched_off(Browser browser, RunningPortal portal) {
        try (BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page page = logIn(office.newPage(), portal, "secretariat");
            page.navigate(portal.address() + "/sas?state=CLOSED");
            Locator links = page.locator("[data-open]");
            page.keyboard().press("j");
            assertThat(links.nth(0)).isFocused();
            page.keyboard().press("j");
            assertThat(links.nth(1)).isFocused();
            page.keyboard().press("k");
            assertThat(links.nth(0)).isFocused();
            page.keyboard().press("/");
            assertThat(page.locator("#search")).isFocused();
            page.keyboard().type("jo");
            assertThat(page.locator("#search")).hasValue("jo");
            page.locator("#search").press("Tab");
            page.keyboard().press("Escape");
            links.nth(0).focus();
            page.keyboard().press("?");
            assertThat(page.locator("#keys-on")).isVisible();
            accessible(page);
            page.locator("#keys-on").uncheck();
            page.reload();
            page.keyboard().press("j");
            assertThat(links.nth(0)).not().isFocused();
            page.locator("#keys summary").click();
            page.locator("#keys-on").check();
            page.keyboard().press("j");
            page.keyboard().press("o");
            assertThat(page.locator("#lines")).isVisible();
            accessible(page);
        }
    }

    @Test
    void two_officers_on_a_request_see_each_other(Browser browser, RunningPortal portal) {
        try (BrowserContext office = context(browser, DESKTOP_WIDTH, true);
                BrowserContext other = context(browser, PHONE_WIDTH, true)) {
            Page first = logIn(office.newPage(), portal, "secretariat");
            first.navigate(portal.address() + "/sas?state=CLOSED");
            first.locator("[data-open]").last().click();
            assertThat(first.locator("#lines")).isVisible();
            assertThat(first.locator("#presence")).hasCount(0);
            Page second = logIn(other.newPage(), portal, "secretariat2");
            second.navigate(first.url());
            assertThat(first.locator("#presence")).isVisible(LIVE);
            assertThat(first.locator("#presence")).containsText("Paul Girard");
            assertThat(second.locator("#presence")).isVisible(LIVE);
            accessible(second);
            second.navigate(portal.address() + "/sas");
            assertThat(first.locator("#presence"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
    }

    @Test
    void a_filter_is_kept_under_a_name_and_a_delegation_is_given_and_ended(Browser browser, RunningPortal portal) {
        try (BrowserContext office = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(office.newPage(), portal, "secretariat2");
            page.navigate(portal.address() + "/sas?kind=STUDENT&age=7");
            page.locator("#saved summary").click();
            page.locator("#name").fill("Élèves en retard");
            page.locator("#save-filter button").click();
            page.navigate(portal.address() + "/sas");
            page.locator("#saved .chips a", new Page.LocatorOptions().setHasText("Élèves en retard"))
                    .click();
            assertThat(page.locator("#kind")).hasValue("STUDENT");
            assertThat(page.locator("#age")).hasValue("7");
            accessible(page);

            page.navigate(portal.address() + "/sas/delegations");
            page.locator("#give button[type=submit]").click();
            assertThat(page.locator("#errors a[href='#lastDay']")).isVisible();
            accessible(page);
            page.locator("#colleague").selectOption(new SelectOption().setIndex(1));
            page.locator("#lastDay")
                    .fill(LocalDate.now(SchoolTime.ZONE).plusDays(5).toString());
            page.locator("#reason").fill("Renfort de rentrée");
            page.locator("#give button[type=submit]").click();
            Locator given = page.locator("#delegations tr", new Page.LocatorOptions().setHasText("Renfort de rentrée"));
            assertThat(given).containsText("en cours");
            given.locator("button").click();
            assertThat(given).containsText("terminée");
            accessible(page);
        }
    }

    private static void propose(Page family, RunningPortal portal, String student, String field, String value) {
        family.navigate(portal.address() + "/eleves");
        family.locator("#students a", new Page.LocatorOptions().setHasText(student))
                .first()
                .click();
        send(family, "#student-form", field, value);
    }

    private static void send(Page family, String form, String field, String value) {
        family.locator("#" + field).fill(value);
        family.locator(form + " button[type=submit]").click();
        assertThat(family.locator("#" + field + "-waiting")).isVisible();
    }

    /** The latest request of a person about something. */
    private static void open(Page officer, RunningPortal portal, String person, String what) {
        officer.navigate(portal.address() + "/sas?search=" + person.replace(" ", "+"));
        officer.locator("#queue-table tbody tr", new Page.LocatorOptions().setHasText(what))
                .last()
                .locator("[data-open]")
                .click();
        assertThat(officer.locator("#lines")).isVisible();
    }

    private static Locator line(Page officer, String name) {
        return officer.locator("article.item", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
