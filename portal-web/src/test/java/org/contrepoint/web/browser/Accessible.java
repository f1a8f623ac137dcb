package org.contrepoint.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** No violation of WCAG 2.2 AA that a machine can see, and nothing wider than the screen. */
public final class Accessible {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String TOO_WIDE =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth > 0";

    private Accessible() {}

    public static void now(Page page) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                .as(page.url())
                .isEmpty();
        assertThat(page.evaluate(TOO_WIDE))
                .as("sideways scroll on " + page.url())
                .isEqualTo(false);
    }
}
