package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** What anybody does who reads the portal in a browser, and what every page owes them. */
final class Reader {

    static final int PHONE_WIDTH = 390;
    static final int DESKTOP_WIDTH = 1280;

    private Reader() {}

    static BrowserContext context(Browser browser, int width, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("fr-FR")
                .setJavaScriptEnabled(javaScript));
    }

    static Page logIn(Page page, RunningPortal portal, String username) {
        page.navigate(portal.address() + "/connexion");
        page.locator("#login-form [name=username]").fill(username);
        page.locator("#login-form [name=password]").fill("Contrepoint-demo-2026");
        page.locator("#login-form button[type=submit]").click();
        page.waitForURL(portal.address() + home(username));
        return page;
    }

    private static String home(String username) {
        return switch (username) {
            case "admin" -> "/dossiers";
            case "secretariat", "secretariat2" -> "/sas";
            case "enseignant" -> "/enseignant";
            case "auditeur" -> "/audit";
            default -> "/accueil";
        };
    }

    /** No violation of WCAG 2.2 AA that a machine can see, and nothing wider than the screen. */
    static void accessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scroll on " + page.url())
                .isLessThanOrEqualTo(0);
    }
}
