package org.contrepoint.web.lesson;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.browser.Accessible;
import org.contrepoint.web.browser.InBrowser;
import org.contrepoint.web.teaching.ClassCast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Courses as families read them, and evaluations as teachers write them, in a real browser. */
@InBrowser
class LessonsInBrowserIT {

    private static final LocatorAssertions.ContainsTextOptions LIVE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final ClassCast cast = ClassCast.of(2);
    private final String student = "/eleves/" + cast.student(0).value();

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void a_course_opens_by_enter_and_stays_open_while_the_roll_comes_in(int width, Browser browser) {
        ClassCast.course(
                cast.teacher(),
                new SchoolYear(SchoolYear.of(ClassCast.today()).start() - 1),
                Set.copyOf(cast.students()));
        try (BrowserContext home = context(browser, width)) {
            Page page = logIn(home, cast.parentLogin());
            page.navigate(address(student + "/cours"));
            Locator course = page.locator("#course-" + cast.course().value());
            course.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(course.locator(".course-body")).isVisible();
            Accessible.now(page);

            cast.visitor().post(cast.path(), cast.roll("NOT_EXCUSED", "PRESENT"));
            assertThat(course).containsText("Absence non excusée", LIVE);
            assertThat(course.locator(".course-body")).isVisible();

            page.navigate(address(student + "/historique"));
            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".course-body").first()).isVisible();
            Accessible.now(page);
            page.navigate(address("/accueil"));
            assertThat(page.locator("#week")).containsText("Élève0");
            Accessible.now(page);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void a_teacher_writes_evaluations_with_a_count_and_a_word_before_leaving(int width, Browser browser) {
        try (BrowserContext desk = context(browser, width)) {
            Page page = logIn(desk, cast.login());
            Accessible.now(page);
            page.navigate(address(cast.path() + "/evaluations?periode=FIRST"));
            Locator comment = page.locator("[id='comment." + cast.student(0).value() + "']");
            Locator count = page.locator("[id='count." + cast.student(0).value() + "']");
            comment.fill("é".repeat(EvaluateStudent.MOST_LETTERS + 3));
            assertThat(count).containsText("3 caractères de trop");
            comment.fill("Bien.");
            assertThat(count).containsText(Pattern.compile("Encore 1\\s995 caractères"));
            assertThat(page.locator("[data-changes]")).containsText("1 élément modifié");

            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.evaluate("() => { setTimeout(() => location.assign('/enseignant')); }");
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("beforeunload");

            page.locator("[id='grade." + cast.student(1).value() + "']").fill("vingt");
            page.locator("#evaluations button[type=submit]").click();
            assertThat(page.locator("#errors"))
                    .containsText("L’autre évaluation que vous avez changée est enregistrée");
            assertThat(page.locator("#errors")).isFocused();
            Accessible.now(page);
            page.locator("[id='grade." + cast.student(1).value() + "']").fill("19,5");
            page.locator("#evaluations button[type=submit]").click();
            assertThat(page.locator("#main")).containsText("Les évaluations sont enregistrées");
            assertThat(cast.view().evaluations()).hasSize(2);
        }
    }

    @Test
    void the_record_of_a_student_shows_courses_to_staff(Browser browser) {
        cast.visitor().post(cast.path(), cast.roll("NOT_EXCUSED", "PRESENT"));
        try (BrowserContext office = context(browser, 390)) {
            Page page = logIn(office, "some-staff");
            page.navigate(address("/dossiers" + student));
            page.locator("#course-" + cast.course().value() + " summary").click();
            Accessible.now(page);
            page.locator("#course-" + cast.course().value() + " form button").click();
            assertThat(page.locator("#main")).containsText("L’absence est excusée");
        }
    }

    private static BrowserContext context(Browser browser, int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setLocale("fr-FR"));
    }

    private static Page logIn(BrowserContext context, String login) {
        Page page = context.newPage();
        page.navigate(address("/connexion"));
        page.locator("#login-form [name=username]").fill(login);
        page.locator("#login-form [name=password]").fill(OpenSchool.PASSWORD);
        page.locator("#login-form button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/(accueil|sas|enseignant)$"));
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + ClassCast.SCHOOL.port() + path;
    }
}
