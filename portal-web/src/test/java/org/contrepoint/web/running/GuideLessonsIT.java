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
import java.util.Locale;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's chapters on courses and past years, and the teacher who fills them: rows G11 and G12. */
@InBrowser
@ExtendWith(SharedPortal.class)
class GuideLessonsIT {

    private static final LocatorAssertions.ContainsTextOptions LIVE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @ParameterizedTest
    @ValueSource(ints = {PHONE_WIDTH, DESKTOP_WIDTH})
    void a_course_opens_by_one_click_or_enter(int width, Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, width, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            open(page, portal, "Léa", "Cours");
            Locator violin = course(page, "Violon");
            violin.locator("summary").click();
            assertThat(violin.locator(".course-body")).containsText("Élodie Perrot");
            assertThat(violin.locator(".course-body")).containsText("Évaluations");
            assertThat(violin.locator(".course-body")).containsText("Absences");
            accessible(page);
            boolean phone = width == PHONE_WIDTH;
            GuideShots.take(page, phone ? "g11-cours" : "g11-cours-ordinateur", page.locator("h1"));

            Locator orchestra = course(page, "Orchestre");
            orchestra.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(orchestra.locator(".course-body")).isVisible();
            assertThat(page.locator("#timetable .slot")).not().hasCount(0);
        }
    }

    @Test
    void past_years_open_the_same_way(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true)) {
            Page page = logIn(home.newPage(), portal, "lemaire");
            open(page, portal, "Léa", "Historique");
            assertThat(page.locator("#past section")).hasCount(2);
            Locator violin = course(page, "Violon");
            violin.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(violin.locator(".course-body")).containsText("trimestre");
            accessible(page);
            GuideShots.take(page, "g12-historique", page.locator("h1"));
        }
    }

    @Test
    void what_a_teacher_notes_shows_to_the_family_at_once(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext school = context(browser, PHONE_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            open(family, portal, "Léa", "Cours");
            course(family, "Violon").locator("summary").click();

            Page teacher = logIn(school.newPage(), portal, "enseignant");
            accessible(teacher);
            GuideShots.take(teacher, "g11-enseignant", teacher.locator("h1"));
            teacher.locator("#week a", new Page.LocatorOptions().setHasText("Violon, cycle 2"))
                    .first()
                    .click();
            Locator lea = teacher.locator("li.pupil", new Page.LocatorOptions().setHasText("Léa Lemaire"));
            teacher.locator("#everyone").click();
            lea.locator("label.LATE").click();
            accessible(teacher);
            GuideShots.take(teacher, "g11-appel", lea);
            teacher.locator("#save-roll").click();
            assertThat(teacher.locator("#main")).containsText("L’appel est enregistré");

            String comment = "Une belle audition " + System.nanoTime();
            teacher.locator("a", new Page.LocatorOptions().setHasText("Évaluations"))
                    .first()
                    .click();
            teacher.locator("fieldset", new Page.LocatorOptions().setHasText("Léa Lemaire"))
                    .locator("textarea")
                    .fill(comment);
            teacher.locator("#evaluations button[type=submit]").click();
            accessible(teacher);
            assertThat(course(family, "Violon").locator(".course-body")).containsText(comment, LIVE);
        }
    }

    private static void open(Page page, RunningPortal portal, String student, String tab) {
        page.navigate(portal.address() + "/eleves");
        String identity = page.locator("#students a", new Page.LocatorOptions().setHasText(student))
                .first()
                .getAttribute("href");
        page.navigate(portal.address() + identity.replace("/identite", "/" + tab.toLowerCase(Locale.FRENCH)));
        assertThat(page.locator("#student-tabs a[aria-current=page]")).hasText(tab);
    }

    private static Locator course(Page page, String title) {
        return page.locator("details.course", new Page.LocatorOptions().setHasText(title))
                .first();
    }
}
