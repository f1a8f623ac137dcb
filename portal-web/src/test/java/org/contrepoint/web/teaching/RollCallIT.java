package org.contrepoint.web.teaching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.Mark;
import org.contrepoint.view.teaching.RollView;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.browser.Accessible;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The roll on a teacher's phone, also where there is no network. */
@InBrowser
class RollCallIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    private static final String KEPT = "Object.keys(localStorage).filter(key => key.startsWith('contrepoint.roll.'))";

    private final ClassCast cast = ClassCast.of(3);
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void takeThePhone(Browser browser) {
        phone = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale("fr-FR"));
        page = phone.newPage();
        logIn();
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void a_class_that_is_all_there_takes_two_taps() {
        page.navigate(address(cast.path()));
        accessible();
        page.locator("#everyone").tap();
        assertThat(page.locator("#tally")).hasText("Présents : 3");
        page.locator("#save-roll").tap();

        assertThat(page.locator("#main")).containsText("L’appel est enregistré");
        assertThat(called().marks()).extracting(Mark::attendance).containsOnly(Attendance.PRESENT);
        assertThat(page.evaluate(KEPT)).isEqualTo(List.of());
        accessible();
    }

    @Test
    void exceptions_are_one_tap_each_by_touch_or_by_keys() {
        page.navigate(address(cast.path()));
        page.locator("#everyone").tap();
        choice(0, "LATE").tap();
        page.locator("#mark-" + cast.student(1).value()).focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tally")).hasText("Présents : 1 · Retards : 1 · Non excusés : 1");
        page.locator("#save-roll").tap();

        assertThat(page.locator("#main")).containsText("L’appel est enregistré");
        assertThat(called().marks())
                .contains(
                        new Mark(cast.student(0), Attendance.LATE),
                        new Mark(cast.student(1), Attendance.NOT_EXCUSED),
                        new Mark(cast.student(2), Attendance.PRESENT));
    }

    @Test
    void without_a_network_the_roll_is_kept_without_names_and_leaves_by_itself() {
        page.navigate(address(cast.path()));
        phone.setOffline(true);
        page.locator("#everyone").tap();
        choice(2, "EXCUSED").tap();
        page.locator("#save-roll").tap();

        assertThat(page.locator("#roll-kept")).containsText("Pas de réseau : l’appel est gardé sur ce téléphone");
        String kept = String.valueOf(page.evaluate("JSON.stringify(localStorage)"));
        assertThat(kept).contains(cast.student(2).value().toString()).doesNotContain("Maurin", "Élève", "_csrf");
        assertThat(cast.view().rolls()).isEmpty();
        Accessible.now(page);

        phone.setOffline(false);
        assertThat(page.locator("#main")).containsText("L’appel est enregistré", SOON);
        assertThat(called().revision()).isEqualTo(1);
        assertThat(called().marks()).contains(new Mark(cast.student(2), Attendance.EXCUSED));
        assertThat(page.evaluate(KEPT)).isEqualTo(List.of());
    }

    @Test
    void a_roll_whose_answer_was_lost_is_sent_again_and_called_once() {
        page.navigate(address(cast.path()));
        page.route("**" + cast.path(), route -> {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort();
        });
        page.locator("#everyone").tap();
        page.locator("#save-roll").tap();
        assertThat(page.locator("#roll-kept")).containsText("Pas de réseau");
        Awaitility.await().until(() -> !cast.view().rolls().isEmpty());

        page.unroute("**" + cast.path());
        assertThat(page.locator("#main")).containsText("L’appel est enregistré", SOON);
        assertThat(called().revision()).isEqualTo(1);
        assertThat(page.evaluate(KEPT)).isEqualTo(List.of());
    }

    @Test
    void a_session_that_ended_asks_for_the_log_in_and_the_roll_leaves_then() {
        page.navigate(address(cast.path()));
        phone.clearCookies();
        page.locator("#everyone").tap();
        page.locator("#save-roll").tap();
        page.waitForURL("**/connexion");
        fillLogIn();

        assertThat(page.locator("#main")).containsText("L’appel est enregistré", SOON);
        assertThat(called().marks()).hasSize(3);
    }

    @Test
    void a_kept_roll_that_somebody_overtook_shows_both_and_the_teacher_decides() {
        page.navigate(address(cast.path()));
        Map<String, String> elsewhere = cast.roll("LATE", "LATE", "LATE");
        phone.setOffline(true);
        page.locator("#everyone").tap();
        page.locator("#save-roll").tap();
        assertThat(page.locator("#roll-kept")).containsText("Pas de réseau");
        assertThat(cast.visitor().post(cast.path(), elsewhere).status()).isEqualTo(303);

        phone.setOffline(false);
        assertThat(page.locator("#errors")).containsText("L’appel a changé entre-temps", SOON);
        assertThat(page.locator(".newer")).hasCount(3);
        assertThat(page.locator("input[value=PRESENT]:checked")).hasCount(3);
        accessible();
        page.reload();
        assertThat(page.locator("#errors")).containsText("L’appel a changé entre-temps", SOON);

        page.locator("#save-roll").tap();
        assertThat(page.locator("#main")).containsText("L’appel est enregistré");
        assertThat(called().marks()).extracting(Mark::attendance).containsOnly(Attendance.PRESENT);
        assertThat(called().revision()).isEqualTo(2);
        assertThat(page.evaluate(KEPT)).isEqualTo(List.of());
    }

    @Test
    void logging_out_with_a_roll_that_has_not_left_warns_first_and_then_clears_the_phone() {
        page.navigate(address(cast.path()));
        page.route("**" + cast.path(), Route::abort);
        page.locator("#everyone").tap();
        page.locator("#save-roll").tap();
        assertThat(page.locator("#roll-kept")).containsText("Pas de réseau");

        page.locator("#log-out button").tap();
        assertThat(page.locator("#roll-kept")).containsText("Se déconnecter l’efface");
        page.locator("#log-out button").tap();
        page.waitForURL(address("/"));

        assertThat(page.evaluate(KEPT)).isEqualTo(List.of());
        assertThat(cast.view().rolls()).isEmpty();
    }

    @Test
    void somebody_unmarked_is_pointed_at_before_anything_is_sent() {
        page.navigate(address(cast.path()));
        choice(0, "PRESENT").tap();
        page.locator("#save-roll").tap();

        assertThat(page.locator("#mark-" + cast.student(1).value())).isFocused();
        assertThat(page.locator(".pupil.wrong")).hasCount(2);
        assertThat(page.evaluate(KEPT)).isEqualTo(List.of());
        accessible();
    }

    private Locator choice(int student, String mark) {
        return page.locator("#row-" + cast.student(student).value() + " ." + mark);
    }

    private RollView called() {
        return cast.view().rolls().getFirst();
    }

    private void logIn() {
        page.navigate(address("/connexion"));
        fillLogIn();
        page.waitForURL("**/enseignant");
    }

    private void fillLogIn() {
        page.locator("#login-form [name=username]").fill(cast.login());
        page.locator("#login-form [name=password]").fill(OpenSchool.PASSWORD);
        page.locator("#login-form button[type=submit]").click();
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + ClassCast.SCHOOL.port() + path;
    }

    private void accessible() {
        Accessible.now(page);
        assertThat(((Number) page.evaluate("Math.min(44, ...[...document.querySelectorAll('.mark-choice')]"
                                + ".map(choice => Math.round(choice.getBoundingClientRect().height)))"))
                        .intValue())
                .as("a target that a thumb finds")
                .isEqualTo(44);
    }
}
