package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.web.running.Reader.DESKTOP_WIDTH;
import static org.contrepoint.web.running.Reader.PHONE_WIDTH;
import static org.contrepoint.web.running.Reader.accessible;
import static org.contrepoint.web.running.Reader.context;
import static org.contrepoint.web.running.Reader.logIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Follows every kind of link that a person of the demo school can see, once, on a phone and on a desktop: each leads to
 * a page that answers, that a machine finds no barrier in, that fits its screen and whose scripts do not complain.
 */
@InBrowser
@ExtendWith(SharedPortal.class)
class EveryPageIT {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern FILE = Pattern.compile("^/(fichiers|assets|calendrier)/.*|.*/lettre$");
    private static final String LINKS =
            "[...document.querySelectorAll('a[href^=\"/\"]:not([hreflang]):not([download])')]"
                    + ".map(link => link.getAttribute('href'))";

    /**
     * @param least how many kinds of pages there are for this person, so that a walk that goes nowhere is seen
     */
    @ParameterizedTest
    @CsvSource({"lemaire, 22", "enseignant, 13", "secretariat, 30", "admin, 26", "auditeur, 6"})
    void every_link_leads_to_a_page_that_anybody_can_read(
            String person, int least, Browser browser, RunningPortal portal) {
        try (BrowserContext context = context(browser, PHONE_WIDTH, true)) {
            List<String> complaints = new ArrayList<>();
            context.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.page().url() + ": " + message.text());
                }
            });
            Page page = logIn(context.newPage(), portal, person);
            Set<String> kinds = new HashSet<>();
            Queue<String> ahead =
                    new ArrayDeque<>(List.of(URI.create(page.url()).getPath()));
            while (!ahead.isEmpty()) {
                String path = ahead.remove();
                if (kinds.add(kind(path))) {
                    read(page, portal.address() + path);
                    links(page).stream()
                            .filter(link -> !FILE.matcher(link).matches())
                            .forEach(ahead::add);
                }
            }
            assertThat(complaints).isEmpty();
            assertThat(kinds).hasSizeGreaterThanOrEqualTo(least);
        }
    }

    private static void read(Page page, String address) {
        Response answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(page.locator("h1").count()).as("titles of " + address).isEqualTo(1);
        page.setViewportSize(DESKTOP_WIDTH, 900);
        accessible(page);
        page.setViewportSize(PHONE_WIDTH, 900);
        accessible(page);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(LINKS);
    }

    /** Two addresses that differ in ids, or in what is asked of the same page, are of one kind. */
    private static String kind(String path) {
        String asked = path.contains("?") ? "?" : "";
        return ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("{id}") + asked;
    }
}
