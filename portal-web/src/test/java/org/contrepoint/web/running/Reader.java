package org.contrepoint.web.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.contrepoint.web.browser.Accessible;

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

    static void accessible(Page page) {
        Accessible.now(page);
    }
}
