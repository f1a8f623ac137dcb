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
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guide's chapter on a student's identity: rows G9 and G10. */
@InBrowser
@ExtendWith(SharedPortal.class)
class GuideStudentIT {

    @Test
    void a_student_is_chosen_in_a_list_and_has_tabs(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            page.locator("nav.menu a[href='/eleves']").click();
            assertThat(page.locator("#students a")).hasCount(2);
            GuideShots.take(page, "g09-eleves");
            open(page, portal, "Léa");
            Locator tabs = page.locator("#student-tabs a");
            assertThat(tabs).hasText(new String[] {"Identité", "Cours", "Historique", "Documents"});
            assertThat(page.locator("#student-tabs a[aria-current=page]")).hasText("Identité");
            for (String tab : new String[] {"Cours", "Historique", "Documents", "Identité"}) {
                page.locator("#student-tabs a", new Page.LocatorOptions().setHasText(tab))
                        .click();
                assertThat(page.locator("#student-tabs a[aria-current=page]")).hasText(tab);
                accessible(page);
            }
            GuideShots.take(page, "g09-onglets", page.locator("h1"));
        }
    }

    @Test
    void image_rights_come_with_their_text_and_a_minor_s_exit_permission_is_mandatory(
            Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            open(page, portal, "Léa");
            Locator image = page.locator("#student-form-image");
            image.locator("summary").click();
            assertThat(image.locator("details")).containsText("photographier, filmer ou enregistrer");
            assertThat(page.locator("#exitPermission-field legend")).containsText("obligatoire");
            assertThat(page.locator("#exitPermission-field")).containsText("Indispensable pour un élève mineur");
            accessible(page);
            GuideShots.take(page, "g10-droit-image", image);
            GuideShots.take(page, "g10-sortie", page.locator("#student-form-exit"));

            open(page, portal, "Hugo");
            assertThat(page.locator("#exitPermission[required]")).hasCount(0);
        }
    }

    @Test
    void an_unlisted_school_is_named_in_clear_and_leaves_the_office_a_task(Browser browser, RunningPortal portal) {
        String school = "École des Trois Chênes, Nontron";
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            open(page, portal, "Léa");
            assertThat(page.locator("#schoolLevel option", new Page.LocatorOptions().setHasText("Non scolarisé")))
                    .hasCount(1);
            page.locator("#school").selectOption("UNLISTED");
            page.locator("#student-form button[type=submit].primary").click();
            assertThat(page.locator("#errors a[href='#schoolName']")).isVisible();
            page.locator("#schoolName").fill(school);
            GuideShots.take(page, "g10-ecole", page.locator("#student-form-schooling"));
            page.locator("#student-form button[type=submit].primary").click();
            String request = page.locator("#school-waiting a").getAttribute("href");
            accessible(page);

            Page officer = logIn(office.newPage(), portal, "secretariat");
            officer.navigate(portal.address() + request.replace("/demandes/", "/sas/"));
            officer.locator("article.item input[value=ACCEPT]").first().check();
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#main")).containsText("Acceptée");
            officer.navigate(portal.address() + "/taches");
            Locator task = officer.locator("#tasks")
                    .locator("section, article, li")
                    .filter(new Locator.FilterOptions().setHasText(school))
                    .first();
            assertThat(task).containsText("Léa Lemaire");
            accessible(officer);
        }
    }

    private static void open(Page page, RunningPortal portal, String student) {
        page.navigate(portal.address() + "/eleves");
        page.locator("#students a", new Page.LocatorOptions().setHasText(student))
                .first()
                .click();
        assertThat(page.locator("#student-form")).isVisible();
    }
}
