package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.contrepoint.web.running.PortalClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who act on the same request or the same record at the same time. */
class ConcurrencyIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DECIDED = "contrepoint.review.decided";
    private static final String CHANGED = "contrepoint.guardian.identity-changed";

    @TempDir
    static Path data;

    private static RunningPortal portal;
    private static Connection database;
    private static PortalClient sylvie;
    private static PortalClient paul;
    private static PortalClient claire;
    private static PortalClient karim;

    @BeforeAll
    static void open() throws SQLException {
        portal = RunningPortal.start(data);
        database = portal.database();
        sylvie = portal.visitor().logIn("secretariat");
        paul = portal.visitor().logIn("secretariat2");
        claire = portal.visitor().logIn("lemaire");
        karim = portal.visitor().logIn("benali");
    }

    @AfterAll
    static void close() throws SQLException, IOException {
        database.close();
        portal.close();
    }

    @Test
    void of_two_officers_who_decide_the_same_line_at_once_one_wins_and_the_other_is_told() throws Exception {
        String request = propose(claire, Map.of("workPhone", "05 36 49 11 01"));
        Map<String, String> one = sylvie.decisions(request, "ACCEPT");
        Map<String, String> other = paul.decisions(request, "ACCEPT");

        List<Answer> answers = atOnce(() -> sylvie.decide(request, one), () -> paul.decide(request, other));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        closed(request, "ACCEPTED");
        assertThat(Sql.events(database, request, DECIDED)).isEqualTo(1);
        assertThat(Sql.events(database, request, CHANGED)).isEqualTo(1);
    }

    @Test
    void an_officer_gets_the_new_revision_when_the_family_revises_meanwhile() throws Exception {
        String request = propose(claire, Map.of("homePhone", "05 36 49 22 01"));
        Map<String, String> seen = sylvie.decisions(request, "ACCEPT");

        Answer revised = claire.submit(
                "/demandes/" + request, "revise-form", "/demandes/" + request, Map.of("homePhone", "05 36 49 22 02"));
        assertThat(revised.status()).isEqualTo(303);
        await("the review knows the new line")
                .atMost(SOON)
                .until(() -> Sql.events(database, request, "contrepoint.review.items-revised") == 1);
        Answer late = sylvie.decide(request, seen);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).containsPattern("05.36.49.22.02");
        assertThat(Sql.events(database, request, DECIDED)).isZero();
        assertThat(sylvie.decide(request, sylvie.decisions(request, "ACCEPT")).status())
                .isEqualTo(303);
        closed(request, "ACCEPTED");
        assertThat(claire.get("/famille").form("guardian-form").get("seen.homePhone"))
                .isEqualTo("+33536492202");
    }

    @Test
    void both_parents_edit_the_same_child_at_once_and_one_line_waits() throws Exception {
        String lea = lea(karim);
        Map<String, String> fromClaire = new LinkedHashMap<>(claire.get(lea).form("student-form"));
        Map<String, String> fromKarim = new LinkedHashMap<>(karim.get(lea).form("student-form"));
        fromClaire.put("mobilePhone", "06 39 98 33 01");
        fromKarim.put("mobilePhone", "06 39 98 33 02");

        List<Answer> answers = atOnce(() -> claire.post(lea, fromClaire), () -> karim.post(lea, fromKarim));

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        String subject = "student-" + lea.split("/")[2];
        await("one of the two put the other aside")
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Sql.texts(database, """
                                select item ->> 'state' from requests, jsonb_array_elements(items) item
                                where subject = ? and item ->> 'about' = 'mobilePhone' order by 1""", subject)).containsExactly("PENDING", "REPLACED"));
    }

    @Test
    void what_staff_changed_meanwhile_is_shown_as_a_conflict_and_never_overwritten() throws Exception {
        String request = propose(karim, Map.of("workPhone", "05 36 49 44 01"));
        Map<String, String> seen = sylvie.decisions(request, "ACCEPT");
        String guardian = Sql.texts(
                        database, "select substr(subject, 10) from requests where id = ?", "request-" + request)
                .getFirst();
        String family = Sql.texts(
                        database, "select substr(families[1], 8) from records where id = ?", "guardian-" + guardian)
                .getFirst();
        String correction = "/dossiers/familles/" + family + "/responsables/" + guardian + "/correction";
        assertThat(paul.submit(correction, "correction", correction, Map.of("workPhone", "05 36 49 44 02"))
                        .status())
                .isEqualTo(303);

        Answer stale = sylvie.decide(request, seen);
        await("the line is in conflict").atMost(SOON).until(() -> state(request).equals("CONFLICT"));

        assertThat(stale.status()).isIn(303, 409);
        assertThat(Sql.events(database, request, CHANGED)).isZero();
        assertThat(karim.get("/famille").form("guardian-form").get("seen.workPhone"))
                .isEqualTo("+33536494402");
        Answer page = sylvie.get("/sas/" + request);
        assertThat(page.body()).containsPattern("05.36.49.44.01").containsPattern("05.36.49.44.02");
        assertThat(page.form("decisions").entrySet())
                .as("nothing is chosen beforehand")
                .noneMatch(field -> field.getKey().startsWith("decision-")
                        && List.of("ACCEPT", "REFUSE", "CORRECT").contains(field.getValue()));
        assertThat(sylvie.decide(request, sylvie.decisions(request, "ACCEPT")).status())
                .isEqualTo(303);
        closed(request, "ACCEPTED");
    }

    @Test
    void a_request_that_is_accepted_and_withdrawn_at_once_ends_one_way() throws Exception {
        String request = propose(claire, Map.of("mobilePhone", "06 39 98 55 01"));
        Map<String, String> accept = paul.decisions(request, "ACCEPT");
        Map<String, String> withdraw =
                claire.get("/demandes/" + request + "/retrait").form("withdraw-form");

        List<Answer> answers = atOnce(
                () -> paul.decide(request, accept), () -> claire.post("/demandes/" + request + "/retrait", withdraw));

        assertThat(answers).extracting(Answer::status).allMatch(status -> status == 303 || status == 409);
        await("it is closed").atMost(SOON).until(() -> Sql.events(database, request, "contrepoint.review.closed") == 1);
        long changed = Sql.events(database, request, CHANGED);
        long withdrawn = Sql.events(database, request, "contrepoint.review.withdrawn");
        assertThat(changed + withdrawn).as("applied or withdrawn, never both").isEqualTo(1);
    }

    private static String propose(PortalClient family, Map<String, String> changes) {
        String request = family.propose(changes);
        await("it waits in the sas")
                .atMost(SOON)
                .until(() -> sylvie.get("/sas/" + request).body().contains("decision-"));
        return request;
    }

    private static String lea(PortalClient family) {
        var link = Pattern.compile("/eleves/[0-9a-f-]{36}/identite")
                .matcher(family.get("/eleves").body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void closed(String request, String outcome) {
        await("the request ends")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                Sql.texts(database, "select state from requests where id = ?", "request-" + request))
                        .containsExactly(outcome));
    }

    private static String state(String request) throws SQLException {
        return Sql.texts(database, "select items -> 0 ->> 'state' from requests where id = ?", "request-" + request)
                .getFirst();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = people.submit(one);
            Future<Answer> second = people.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
