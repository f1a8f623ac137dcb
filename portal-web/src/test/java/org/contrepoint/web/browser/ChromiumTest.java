package org.contrepoint.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@InBrowser
class ChromiumTest {

    @Test
    void a_page_is_shown_and_its_scripts_run(Page page) {
        page.setContent("<main id='main'><p>avant</p></main>"
                + "<script>document.querySelector('p').textContent = 'après'</script>");

        assertThat(page.locator("#main")).hasText("après");
    }

    @Test
    void two_people_have_nothing_in_common(Browser browser, BrowserContext first) {
        try (BrowserContext second = browser.newContext()) {
            first.addCookies(List.of(new Cookie("who", "first").setUrl("http://localhost/")));

            Assertions.assertThat(second.cookies()).isEmpty();
        }
    }
}
