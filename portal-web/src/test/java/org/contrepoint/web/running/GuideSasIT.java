package org.contrepoint.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
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

/** What the guide promises of safety: what is sent waits in the « sas » (G17), and records are confidential (G18). */
@InBrowser
@ExtendWith(SharedPortal.class)
class GuideSasIT {

    private static final LocatorAssertions.ContainsTextOptions LIVE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @Test
    void what_a_family_sends_is_held_until_the_office_validates_it(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            family.navigate(portal.address() + "/famille");
            family.locator("#workPhone").fill("05 36 49 17 17");
            family.locator("#guardian-form button[type=submit]").click();
            String request = family.locator("#workPhone-waiting a").getAttribute("href");
            family.navigate(portal.address() + request);
            assertThat(family.locator("#standing")).containsText("Déposée");
            accessible(family);
            GuideShots.take(family, "g17-demande-deposee", family.locator("h1"));

            Page officer = logIn(office.newPage(), portal, "secretariat");
            assertThat(officer.locator("#queue-table")).containsText("Claire Lemaire");
            GuideShots.take(officer, "g17-sas-ordinateur");
            officer.navigate(portal.address() + request.replace("/demandes/", "/sas/"));
            officer.locator("article.item input[value=ACCEPT]").check();
            accessible(officer);
            GuideShots.take(officer, "g17-examen-ordinateur");
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#main")).containsText("Acceptée");

            assertThat(family.locator("#standing")).containsText("Acceptée", LIVE);
            GuideShots.take(family, "g17-demande-acceptee", family.locator("h1"));
            family.navigate(portal.address() + "/famille");
            assertThat(family.locator("#workPhone")).hasValue(Pattern.compile("05\\s36\\s49\\s17\\s17"));
        }
    }

    @Test
    void a_family_reaches_no_other_record_and_sees_who_opened_its_own(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext other = context(browser, DESKTOP_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page claire = logIn(home.newPage(), portal, "lemaire");
            Page karim = logIn(other.newPage(), portal, "benali");
            String hugo = student(claire, portal, "Hugo");
            String lea = student(claire, portal, "Léa");
            assertThat(karim.navigate(portal.address() + lea).status()).isEqualTo(200);
            assertThat(karim.navigate(portal.address() + hugo).status()).isEqualTo(404);
            assertThat(karim.locator("#main")).not().containsText("Hugo");
            accessible(karim);

            Page officer = logIn(office.newPage(), portal, "secretariat2");
            officer.navigate(portal.address() + "/dossiers" + hugo.replace("/identite", ""));
            officer.navigate(portal.address() + "/dossiers" + lea.replace("/identite", ""));
            claire.navigate(portal.address() + "/acces");
            claire.locator("#main a[href='/acces/consultations']").click();
            Locator reads = claire.locator("#consultations li");
            assertThat(reads.filter(new Locator.FilterOptions().setHasText("Hugo Lemaire"))
                            .first())
                    .containsText("Dossier ouvert par Paul Girard");
            assertThat(reads.filter(new Locator.FilterOptions().setHasText("Léa Lemaire"))
                            .first())
                    .containsText("Paul Girard");
            accessible(claire);
            GuideShots.take(claire, "g18-consultations", claire.locator("h1"));
            karim.navigate(portal.address() + "/acces/consultations");
            assertThat(karim.locator("#consultations")).containsText("Léa Lemaire");
            assertThat(karim.locator("#consultations")).not().containsText("Hugo Lemaire");
            accessible(karim);
        }
    }

    private static String student(Page page, RunningPortal portal, String name) {
        page.navigate(portal.address() + "/eleves");
        return page.locator("#students a", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("href");
    }
}
