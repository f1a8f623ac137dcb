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
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.contrepoint.web.browser.InBrowser;
import org.contrepoint.web.file.verify.SampleFiles;
import org.contrepoint.web.time.SchoolTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guide's chapters on documents: the family's (G8) and those that an enrolment needs (G13). */
@InBrowser
@ExtendWith(SharedPortal.class)
class GuideDocumentsIT {

    @Test
    void the_family_s_documents_are_handed_in_and_wait(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "benali");
            page.navigate(portal.address() + "/famille");
            page.locator("a[href='/famille/documents']").first().click();
            assertThat(page.locator("#standing")).containsText("Il manque");
            Locator proof = piece(page, "Justificatif de domicile");
            proof.locator("input[type=file]")
                    .last()
                    .setInputFiles(new FilePayload("facture.jpg", "image/jpeg", SampleFiles.jpeg(600, 800)));
            assertThat(proof.locator(".staged")).containsText("facture.jpg");
            proof.locator("input[name^=issuedOn]")
                    .fill(LocalDate.now(SchoolTime.ZONE)
                            .minusDays(9)
                            .format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            accessible(page);
            GuideShots.take(page, "g08-documents", proof);
            page.locator("#send button").click();
            assertThat(page.locator("#main")).containsText("Vos documents sont envoyés");
            assertThat(proof).containsText("En attente");
            accessible(page);
        }
    }

    @Test
    void a_student_s_page_says_what_is_missing_waiting_accepted_refused_and_expired(
            Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext desk = context(browser, DESKTOP_WIDTH, true)) {
            Page page = documents(logIn(home.newPage(), portal, "lemaire"), portal, "Léa");
            assertThat(piece(page, "Assurance")).containsText("Acceptée");
            assertThat(piece(page, "Photo")).containsText("En attente");
            assertThat(piece(page, "Certificat")).containsText("c’est passé");
            accessible(page);
            GuideShots.take(page, "g13-documents", page.locator("h1"));
            GuideShots.take(
                    documents(logIn(desk.newPage(), portal, "lemaire"), portal, "Léa"), "g13-documents-ordinateur");

            documents(page, portal, "Hugo");
            assertThat(piece(page, "Photo")).containsText("Refusée");
            assertThat(piece(page, "Photo")).containsText("La photo est floue");
            accessible(page);
        }
    }

    private static Locator piece(Page page, String name) {
        return page.locator(
                "article.piece",
                new Page.LocatorOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }

    private static Page documents(Page page, RunningPortal portal, String student) {
        page.navigate(portal.address() + "/eleves");
        page.locator("#students a", new Page.LocatorOptions().setHasText(student))
                .first()
                .click();
        page.locator("#student-tabs a", new Page.LocatorOptions().setHasText("Documents"))
                .click();
        assertThat(page.locator("#standing")).isVisible();
        return page;
    }
}
