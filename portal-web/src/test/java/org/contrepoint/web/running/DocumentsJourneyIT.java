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
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.contrepoint.web.browser.InBrowser;
import org.contrepoint.web.file.verify.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document goes from a parent's phone through the sas to valid, in a real browser. */
@InBrowser
@ExtendWith(SharedPortal.class)
class DocumentsJourneyIT {

    private static final LocatorAssertions.ContainsTextOptions LIVE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @Test
    void files_travel_as_they_are_chosen_and_the_family_sees_the_answer_without_a_reload(
            Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            assertThat(family.locator("#lacking")).containsText("Il manque");
            accessible(family);
            family.navigate(portal.address() + "/eleves");
            String identity = family.locator("#students a", new Page.LocatorOptions().setHasText("Hugo"))
                    .getAttribute("href");
            family.navigate(portal.address() + identity.replace("identite", "documents"));
            assertThat(family.locator("#standing")).containsText("Il manque 2 pièces");
            accessible(family);
            Locator insurance = family.locator("article.piece", new Page.LocatorOptions().setHasText("Assurance"));
            insurance.locator("input[type=file]").last().setInputFiles(new FilePayload[] {
                new FilePayload("recto.jpg", "image/jpeg", SampleFiles.jpeg(300, 400)),
                new FilePayload("faux.pdf", "application/pdf", "bonjour".getBytes(StandardCharsets.UTF_8))
            });
            assertThat(insurance.locator(".staged")).containsText("recto.jpg");
            assertThat(insurance.locator(".uploads")).containsText("ni un PDF ni une photo");
            assertThat(family.locator("#ready")).containsText("Une pièce est prête");
            accessible(family);
            insurance.locator("[data-drop-it]").click();
            insurance.locator("[data-discard]").click();
            assertThat(insurance.locator(".staged li")).hasCount(0);
            insurance
                    .locator("input[type=file]")
                    .last()
                    .setInputFiles(new FilePayload("verso.jpg", "image/jpeg", SampleFiles.jpeg(300, 400)));
            assertThat(insurance.locator(".staged")).containsText("verso.jpg");
            family.locator("#send button").click();
            assertThat(family.locator("#main")).containsText("Vos documents sont envoyés");
            assertThat(insurance).containsText("En attente");
            accessible(family);

            String request = insurance.locator("p.waiting a").getAttribute("href");
            Page officer = logIn(office.newPage(), portal, "secretariat");
            officer.navigate(portal.address() + request.replace("/demandes/", "/sas/"));
            assertThat(officer.locator("article.item")).containsText("verso.jpg");
            assertThat(officer.locator("article.item .sheets img").first()).isVisible();
            accessible(officer);
            officer.locator("article.item input[value=ACCEPT]").check();
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#main")).containsText("Acceptée");

            assertThat(insurance).containsText("Acceptée", LIVE);
            assertThat(family.locator("#standing")).containsText("Il manque une pièce", LIVE);
            officer.navigate(portal.address()
                    + identity.replace("/eleves/", "/dossiers/eleves/").replace("identite", "pieces"));
            accessible(officer);
            officer.locator("a[href$=validite]").first().click();
            accessible(officer);
        }
    }
}
