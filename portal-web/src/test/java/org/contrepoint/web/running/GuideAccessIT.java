package org.contrepoint.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.contrepoint.web.running.Reader.DESKTOP_WIDTH;
import static org.contrepoint.web.running.Reader.PHONE_WIDTH;
import static org.contrepoint.web.running.Reader.accessible;
import static org.contrepoint.web.running.Reader.context;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's first chapters, walked by a family that comes for the first time: rows G1, G2, G3 and G16. */
@InBrowser
@ExtendWith(SharedPortal.class)
class GuideAccessIT {

    private static final String PASSWORD = "Un piano sous la pluie";

    @ParameterizedTest
    @ValueSource(ints = {PHONE_WIDTH, DESKTOP_WIDTH})
    void three_doors_stand_on_the_front_page(int width, Browser browser, RunningPortal portal) {
        try (BrowserContext visitor = context(browser, width, true)) {
            Page page = visitor.newPage();
            page.navigate(portal.address() + "/");
            Locator doors = page.locator(".doors a");
            assertThat(doors).hasCount(3);
            assertThat(doors.nth(0)).containsText("Accès usager");
            assertThat(doors.nth(1)).containsText("Accès enseignant");
            assertThat(doors.nth(2)).containsText("Pré-inscription");
            accessible(page);
            GuideShots.take(page, width == PHONE_WIDTH ? "g01-portes" : "g01-portes-ordinateur");

            doors.nth(2).click();
            assertThat(page.locator("h1")).containsText("Pré-inscription");
            page.goBack();
            doors.nth(1).click();
            assertThat(page.locator("#login-form")).isVisible();
            page.goBack();
            doors.nth(0).click();
            assertThat(page.locator("#login-form")).isVisible();
        }
    }

    @Test
    void a_family_logs_in_with_site_identifier_and_password(Browser browser, RunningPortal portal) {
        try (BrowserContext visitor = context(browser, PHONE_WIDTH, true)) {
            Page page = visitor.newPage();
            page.navigate(portal.address() + "/connexion");
            page.locator("#login-form select[name=site]").selectOption(new SelectOption().setIndex(1));
            page.locator("[name=username]").fill("lemaire");
            page.locator("[name=password]").fill("Contrepoint-demo-2026");
            accessible(page);
            GuideShots.take(page, "g02-connexion");

            page.locator("#login-form button[type=submit]").click();
            page.waitForURL(portal.address() + "/accueil");
            assertThat(page.locator("h1")).containsText("Bonjour");
        }
    }

    @Test
    void the_first_password_and_a_lost_one_come_through_a_mailed_link(Browser browser, RunningPortal portal)
            throws SQLException {
        try (BrowserContext visitor = context(browser, PHONE_WIDTH, true)) {
            Page page = visitor.newPage();
            Newcomer family = newcomer(portal, 0);
            ask(page, portal, "personne", "personne@example.org");
            String answer = page.locator("#sent").innerText();
            ask(page, portal, family.login(), family.email());
            assertThat(page.locator("#sent")).hasText(answer);
            accessible(page);

            openLink(page, portal, family);
            String link = page.url();
            GuideShots.take(page, "g03-choisir");
            page.locator("[name=newPassword]").fill("court");
            page.locator("#choose-password button[type=submit]").click();
            assertThat(page.locator("#errors a[href='#newPassword']")).isVisible();
            accessible(page);
            page.locator("[name=newPassword]").fill(PASSWORD);
            page.locator("[name=confirmation]").fill(PASSWORD);
            page.locator("#choose-password button[type=submit]").click();
            logIn(page, portal, family);

            page.navigate(link);
            assertThat(page.locator("h1")).containsText("Ce lien ne fonctionne plus");
        }
    }

    @Test
    void a_family_changes_its_password(Browser browser, RunningPortal portal) throws SQLException {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = home.newPage();
            Newcomer family = newcomer(portal, 1);
            ask(page, portal, family.login(), family.email());
            openLink(page, portal, family);
            page.locator("[name=newPassword]").fill(PASSWORD);
            page.locator("[name=confirmation]").fill(PASSWORD);
            page.locator("#choose-password button[type=submit]").click();
            logIn(page, portal, family);

            page.locator("nav.menu a[href='/acces']").click();
            GuideShots.take(page, "g16-mot-de-passe", page.locator("#password"));
            change(page, "Une autre phrase à nous", "Une autre phrase à eux");
            assertThat(page.locator("#errors a[href='#confirmation']")).isVisible();
            accessible(page);
            change(page, "Une autre phrase à nous", "Une autre phrase à nous");
            assertThat(page.locator("#main")).containsText("Mot de passe modifié");
        }
    }

    private static void change(Page page, String password, String confirmation) {
        page.locator("[name=currentPassword]").fill(PASSWORD);
        page.locator("[name=newPassword]").fill(password);
        page.locator("[name=confirmation]").fill(confirmation);
        page.locator("#change-password button[type=submit]").click();
    }

    /** A family that never logged in. */
    private record Newcomer(String login, String email) {}

    private static Newcomer newcomer(RunningPortal portal, int number) throws SQLException {
        try (Connection database = portal.database()) {
            String[] known = Sql.texts(database, """
                            select a.login || ' ' || (r.current ->> 'email')
                            from accounts a join records r on r.id = a.guardian_id
                            where a.role = 'FAMILY' and not a.erased and length(a.login) between 8 and 30
                              and r.current ->> 'email' like '%@example.%'
                            order by a.login limit 2""").get(number).split(" ");
            return new Newcomer(known[0], known[1]);
        }
    }

    private static void ask(Page page, RunningPortal portal, String username, String email) {
        page.navigate(portal.address() + "/mot-de-passe-perdu");
        page.locator("[name=username]").fill(username);
        page.locator("[name=email]").fill(email);
        GuideShots.take(page, "g03-mot-de-passe-perdu");
        page.locator("#lost-password button[type=submit]").click();
    }

    private static void openLink(Page page, RunningPortal portal, Newcomer family) {
        page.navigate(portal.address() + "/demo/courriels");
        Locator mail = page.locator("#mails tr", new Page.LocatorOptions().setHasText(family.email()))
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText("mot de passe"));
        await("the mail is there").atMost(Duration.ofSeconds(20)).until(() -> {
            page.reload();
            return mail.count() > 0;
        });
        mail.first().click();
        page.navigate(page.locator("#link").getAttribute("href"));
    }

    private static void logIn(Page page, RunningPortal portal, Newcomer family) {
        page.navigate(portal.address() + "/connexion");
        page.locator("[name=username]").fill(family.login());
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("#login-form button[type=submit]").click();
        page.waitForURL(portal.address() + "/accueil");
    }
}
