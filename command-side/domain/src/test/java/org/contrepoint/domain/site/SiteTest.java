package org.contrepoint.domain.site;

import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.fixture;

import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteOpened;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final OpenSite OPEN = new OpenSite(SAINT_JUNIEN, "Conservatoire", "Saint-Junien");
    private static final SiteOpened OPENED = new SiteOpened(SAINT_JUNIEN, "Conservatoire", "Saint-Junien", NOW);

    @Test
    void a_site_opens() {
        fixture(Site.class).givenNoPriorActivity().when(OPEN).expectEvents(OPENED);
    }

    @Test
    void opening_a_site_twice_makes_one_event() {
        fixture(Site.class)
                .given(OPENED)
                .when(OPEN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
