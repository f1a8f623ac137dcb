package org.contrepoint.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.contrepoint.web.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a family's request, as the family, the office and the administrator see it, in a real browser. */
@InBrowser
@ExtendWith(SharedPortal.class)
class FamilyRequestsIT {

    private static final LocatorAssertions.ContainsTextOptions LIVE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void a_request_is_written_anew_in_place_until_somebody_examines_it(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            Page officer = logIn(office.newPage(), portal, "secretariat");
            String request = send(family, portal, "mobilePhone", "06 39 98 71 01");
            accessible(family);
            Locator phone = family.locator("#revise-form [name=mobilePhone]");
            phone.fill("12");
            family.locator("#revise-form button[type=submit]").click();
            assertThat(family.locator("#errors a[href='#mobilePhone']")).isVisible();
            assertThat(phone).hasValue("12");
            accessible(family);
            phone.fill("06 39 98 71 02");
            family.locator("#revise-form button[type=submit]").click();
            assertThat(family.locator("#items")).containsText(spaced("06 39 98 71 02"));
            assertThat(family.locator("#aside")).containsText("Une ligne remplacée");
            accessible(family);

            phone.fill("06 39 98 71 03");
            officer.navigate(portal.address() + request.replace("/demandes/", "/sas/"));
            officer.locator("#take button").click();
            assertThat(family.locator("#standing")).containsText("Examinée en ce moment par", LIVE);
            assertThat(phone).hasValue(spaced("06 39 98 71 03"));
            family.locator("#revise-form button[type=submit]").click();
            assertThat(family.locator("#errors")).containsText("examine cette demande en ce moment");
            assertThat(phone).hasValue(spaced("06 39 98 71 03"));
            accessible(family);
            officer.locator("#release button").click();
        }
    }

    @Test
    void a_corrected_request_keeps_its_place_before_those_sent_meanwhile(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, DESKTOP_WIDTH, true);
                BrowserContext office = context(browser, DESKTOP_WIDTH, true)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            Page officer = logIn(office.newPage(), portal, "secretariat");
            String first = send(family, portal, "email", "hugo.sans-point@exampleorg.net");
            String second = send(family, portal, "firstName", "Hugo-Marie");
            officer.navigate(portal.address() + first.replace("/demandes/", "/sas/"));
            officer.locator("article.item input[value=CORRECT]").check();
            officer.locator("article.item select").first().selectOption("UNREADABLE");
            officer.locator("article.item textarea").first().fill("Il manque un point dans l’adresse.");
            officer.locator("#dueDate")
                    .fill(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(10).format(TYPED));
            officer.locator("#decisions button.primary").click();
            assertThat(officer.locator("#main")).containsText("À corriger");

            family.navigate(portal.address() + first);
            assertThat(family.locator("#correction")).containsText("il reste");
            assertThat(family.locator("#revision")).containsText("Il manque un point dans l’adresse.");
            accessible(family);
            family.locator("#revise-form [name=email]").fill("hugo@example.org");
            family.locator("#revise-form button[type=submit]").click();
            assertThat(family.locator("#items")).containsText("hugo@example.org");
            assertThat(family.locator("#standing")).containsText("Déposée");

            officer.navigate(portal.address() + "/sas");
            List<String> rows = officer.locator("#queue-table tbody tr").all().stream()
                    .map(row -> row.getAttribute("id"))
                    .toList();
            assertThat(rows).containsSubsequence("request-" + id(first), "request-" + id(second));
        }
    }

    @Test
    void a_request_is_taken_back_after_a_question_and_without_javascript(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, false)) {
            Page family = logIn(home.newPage(), portal, "lemaire");
            String request = send(family, portal, "lastName", "Lemaire-Retrait");
            family.locator("#revise-form [name=lastName]").fill("Lemaire-Retire");
            family.locator("#revise-form button[type=submit]").click();
            assertThat(family.locator("#items")).containsText("Lemaire-Retire");
            family.locator("#withdrawal a").click();
            assertThat(family.locator("#withdraw-form")).isVisible();
            family.locator("#withdraw-form button").click();
            assertThat(family).hasURL(Pattern.compile(".*" + request + "$"));
            assertThat(family.locator("#standing")).containsText("Retirée");
            assertThat(family.locator("#revise-form")).hasCount(0);
            family.navigate(hugo(family, portal));
            assertThat(family.locator("#lastName")).hasValue("Lemaire");
        }
    }

    @Test
    void image_rights_withdrawn_apply_at_once_and_leave_the_office_a_task(Browser browser, RunningPortal portal) {
        try (BrowserContext home = context(browser, PHONE_WIDTH, true);
                BrowserContext office = context(browser, PHONE_WIDTH, true)) {
            Page officer = logIn(office.newPage(), portal, "secretariat2");
            officer.navigate(portal.address() + "/taches");
            Page family = logIn(home.newPage(), portal, "lemaire");
            family.navigate(hugo(family, portal));
            assertThat(family.locator("#student-form")).containsText("s’applique tout de suite");
            family.locator("[name=imageRights][value=NONE]").check();
            family.locator("#student-form button[type=submit]").click();
            assertThat(family.locator("#main")).containsText("Vos modifications sont appliquées.");
            assertThat(family.locator("[name=imageRights][value=NONE]")).isChecked();
            assertThat(family.locator("#imageRights-waiting")).hasCount(0);
            accessible(family);

            assertThat(officer.locator("#tasks")).containsText("Hugo Lemaire, Droit à l’image", LIVE);
            accessible(officer);
            Locator task = officer.locator(
                    "#tasks article", new Page.LocatorOptions().setHasText("Hugo Lemaire, Droit à l’image"));
            task.locator("textarea").fill("Photos retirées du site.");
            task.locator("form button").click();
            assertThat(officer.locator("#main")).containsText("La tâche est faite.");
            assertThat(task).hasCount(0);
            officer.navigate(portal.address() + "/taches?etat=faites");
            assertThat(officer.locator("#tasks")).containsText("Photos retirées du site.");
            accessible(officer);
        }
    }

    @Test
    void a_field_that_the_school_closes_has_no_input_and_a_forged_form_is_refused(
            Browser browser, RunningPortal portal) {
        try (BrowserContext school = context(browser, DESKTOP_WIDTH, true);
                BrowserContext home = context(browser, DESKTOP_WIDTH, true)) {
            Page admin = logIn(school.newPage(), portal, "admin");
            set(admin, portal, "STUDENT.imageRights.FAMILY", "HIDDEN");
            assertThat(admin.locator("#errors")).containsText("retirer un consentement");
            accessible(admin);
            set(admin, portal, "STUDENT.schoolLevel.FAMILY", "READ_ONLY");
            assertThat(admin.locator("#main")).containsText("Les règles sont enregistrées.");
            accessible(admin);
            try {
                Page family = logIn(home.newPage(), portal, "lemaire");
                family.navigate(hugo(family, portal));
                assertThat(family.locator("#schoolLevel-field")).containsText("En lecture seule");
                assertThat(family.locator("[name=schoolLevel]")).hasCount(0);
                accessible(family);
                assertThat(family.evaluate(FORGED)).asString().startsWith("403").contains("Rien n’a été enregistré");
            } finally {
                set(admin, portal, "STUDENT.schoolLevel.FAMILY", "HELD");
                assertThat(admin.locator("#main")).containsText("Les règles sont enregistrées.");
            }
        }
    }

    /** The form of the page with a field that it does not have. */
    private static final String FORGED = """
            async () => {
              const form = new URLSearchParams(new FormData(document.querySelector('#student-form')));
              form.set('schoolLevel', 'CP');
              const answer = await fetch(location.href, {method: 'POST', body: form});
              return answer.status + ' ' + await answer.text();
            }""";

    @Test
    void what_staff_send_for_a_family_is_decided_by_somebody_else(Browser browser, RunningPortal portal) {
        try (BrowserContext office = context(browser, DESKTOP_WIDTH, true);
                BrowserContext home = context(browser, DESKTOP_WIDTH, true)) {
            Page officer = logIn(office.newPage(), portal, "secretariat");
            officer.navigate(portal.address() + "/dossiers?search=Benali");
            officer.locator("#families a").first().click();
            officer.locator("#students a").first().click();
            List<Object> others = waiting(officer);
            officer.locator("a[href$=saisie]").click();
            officer.locator("#for-student-form [name=mobilePhone]").fill("06 39 98 71 44");
            accessible(officer);
            officer.locator("#for-student-form button[type=submit]").click();
            assertThat(officer.locator("#errors a[href='#family']")).isVisible();
            assertThat(officer.locator("#for-student-form [name=mobilePhone]")).hasValue(spaced("06 39 98 71 44"));
            accessible(officer);
            officer.locator("#for-student-form label", new Page.LocatorOptions().setHasText("Lemaire"))
                    .click();
            officer.locator("#for-student-form button[type=submit]").click();
            assertThat(officer.locator("#main")).containsText("pour le compte de la famille");
            List<Object> requests = waiting(officer);
            requests.removeAll(others);
            String request = (String) requests.getFirst();
            accessible(officer);
            officer.navigate(portal.address() + request);
            assertThat(officer.locator("#main")).containsText("une autre personne doit en décider");
            assertThat(officer.locator("#decisions")).hasCount(0);

            Page family = logIn(home.newPage(), portal, "lemaire");
            family.navigate(portal.address() + request.replace("/sas/", "/demandes/"));
            assertThat(family.locator("#standing")).containsText("pour le compte de votre famille");
            accessible(family);
        }
    }

    /** The requests that wait about the record on the page; others' tests leave theirs. */
    private static List<Object> waiting(Page record) {
        return new ArrayList<>((List<?>)
                record.locator("ul.waiting a").evaluateAll("links => links.map(link => link.getAttribute('href'))"));
    }

    /** Sends one field of Hugo's and opens the request's page; returns its address. */
    private static String send(Page family, RunningPortal portal, String field, String value) {
        family.navigate(hugo(family, portal));
        family.locator("#student-form [name=" + field + "]").fill(value);
        family.locator("#student-form button[type=submit]").click();
        Locator follow = family.locator("#" + field + "-waiting a");
        assertThat(follow).isVisible();
        String request = follow.getAttribute("href");
        family.navigate(portal.address() + request);
        assertThat(family.locator("#revise-form")).isVisible();
        return request;
    }

    private static String hugo(Page family, RunningPortal portal) {
        family.navigate(portal.address() + "/eleves");
        return portal.address()
                + family.locator("#students a", new Page.LocatorOptions().setHasText("Hugo"))
                        .getAttribute("href");
    }

    private static void set(Page admin, RunningPortal portal, String name, String policy) {
        admin.navigate(portal.address() + "/admin/regles");
        admin.locator("[name='" + name + "']").selectOption(policy);
        admin.locator("#policies-form button[type=submit]").click();
    }

    private static String id(String request) {
        return request.substring(request.lastIndexOf('/') + 1);
    }

    private static Pattern spaced(String phone) {
        return Pattern.compile(phone.replace(" ", "\\s"));
    }
}
