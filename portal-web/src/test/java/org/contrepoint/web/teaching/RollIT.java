package org.contrepoint.web.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.contrepoint.actor.Role;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.Mark;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a roll that a teacher sends. */
class RollIT {

    private final ClassCast cast = ClassCast.of(2);

    @Test
    void a_teacher_finds_todays_lesson_first_and_calls_its_roll() {
        Visitor.Answer home = cast.visitor().get("/enseignant");
        assertThat(home.body())
                .contains("Violon, cycle 1", "17:00–17:45", "Salle Ravel", "2 élèves", "Appel à faire")
                .contains(cast.path() + "?seance=" + ClassCast.today());

        Visitor.Answer answer = cast.visitor().post(cast.path(), cast.roll("PRESENT", "NOT_EXCUSED"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(cast.path() + "?seance=" + ClassCast.today());
        assertThat(cast.visitor().get(answer.location()).body()).contains("L’appel est enregistré", "Corriger l’appel");
        assertThat(cast.visitor().get("/enseignant").body())
                .contains("Appel fait")
                .doesNotContain("Appel à faire");
        assertThat(cast.view().rolls().getFirst().marks())
                .containsExactlyInAnyOrder(
                        new Mark(cast.student(0), Attendance.PRESENT),
                        new Mark(cast.student(1), Attendance.NOT_EXCUSED));
    }

    @Test
    void a_roll_with_somebody_unmarked_comes_back_with_what_was_marked() {
        Visitor.Answer answer = cast.visitor().post(cast.path(), cast.roll("LATE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Un élève n’est pas marqué")
                .contains("href=\"#mark-" + cast.student(1).value())
                .containsPattern("value=\"LATE\" id=\"mark-" + cast.student(0).value() + "-LATE\" checked");
        assertThat(cast.view().rolls()).isEmpty();
    }

    @Test
    void without_a_script_everybody_else_is_present_by_one_button_and_nothing_is_saved_yet() {
        Map<String, String> roll = cast.roll("EXCUSED");
        roll.put("everyone", "PRESENT");
        Visitor.Answer answer = cast.visitor().post(cast.path(), roll);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .containsPattern(
                        "value=\"EXCUSED\" id=\"mark-" + cast.student(0).value() + "-EXCUSED\" checked")
                .containsPattern(
                        "value=\"PRESENT\" id=\"mark-" + cast.student(1).value() + "\" checked");
        assertThat(cast.view().rolls()).isEmpty();
    }

    @Test
    void a_roll_sent_twice_is_called_once() {
        Map<String, String> roll = cast.roll("PRESENT", "LATE");

        assertThat(cast.visitor().post(cast.path(), roll).status()).isEqualTo(303);
        assertThat(cast.visitor().post(cast.path(), roll).status()).isEqualTo(303);

        assertThat(cast.view().rolls())
                .singleElement()
                .satisfies(called -> assertThat(called.revision()).isEqualTo(1));
    }

    @Test
    void a_roll_that_moved_meanwhile_stands_beside_what_was_marked_and_neither_is_lost() {
        Map<String, String> stale = cast.roll("PRESENT", "NOT_EXCUSED");
        cast.visitor().post(cast.path(), cast.roll("LATE", "PRESENT"));

        Visitor.Answer answer = cast.visitor().post(cast.path(), stale);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("L’appel a changé entre-temps", "Enregistré entre-temps", "Garder l’appel enregistré")
                .containsPattern(
                        "value=\"NOT_EXCUSED\" id=\"mark-" + cast.student(1).value() + "-NOT_EXCUSED\" checked");
        assertThat(cast.view().rolls().getFirst().marks()).contains(new Mark(cast.student(0), Attendance.LATE));

        Map<String, String> again = answer.form("roll");
        stale.put("rollId", again.getOrDefault("rollId", ""));
        stale.put("seen", again.getOrDefault("seen", ""));
        assertThat(cast.visitor().post(cast.path(), stale).status()).isEqualTo(303);
        assertThat(cast.view().rolls().getFirst().marks()).contains(new Mark(cast.student(0), Attendance.PRESENT));
    }

    @Test
    void an_absent_teacher_marks_nobody() {
        Map<String, String> roll = cast.roll();
        roll.put("teacherAbsent", "true");

        assertThat(cast.visitor().post(cast.path(), roll).status()).isEqualTo(303);

        assertThat(cast.view().rolls()).singleElement().satisfies(called -> {
            assertThat(called.teacherAbsent()).isTrue();
            assertThat(called.marks()).isEmpty();
        });
    }

    @Test
    void the_page_says_who_leaves_how_and_who_may_be_photographed_and_nothing_else_of_the_family() {
        assertThat(cast.visitor().get(cast.path()).body())
                .contains("Remis seulement à : Jeanne Maurin, grand-mère", "Part seul")
                .contains("Aucune photo", "Photos, peuvent être montrées : imprimés")
                .doesNotContain("39 98 00 42", "39980042", "2014", "SIXIEME");
    }

    @Test
    void another_teachers_class_does_not_exist_and_that_somebody_asked_is_noted() {
        ClassCast other = ClassCast.of(1);
        Map<String, String> roll = other.roll("PRESENT");
        roll.put("_csrf", cast.roll().getOrDefault("_csrf", ""));

        assertThat(cast.visitor().get(other.path()).status()).isEqualTo(404);
        assertThat(cast.visitor().get(other.path() + "/evaluations").status()).isEqualTo(404);
        assertThat(cast.visitor().post(other.path(), roll).status()).isEqualTo(404);

        assertThat(other.view().rolls()).isEmpty();
        assertThat(JdbcClient.create(ClassCast.SCHOOL.bean(DataSource.class))
                        .sql(
                                "select count(*) from security_log where kind = 'FOREIGN_RECORD' and account_id = :account")
                        .param("account", cast.teacher().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(ClassCast.SCHOOL.loggedIn(Role.STAFF).get(other.path()).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seance=2026-02-31", "seance=1999-01-01", "seance=%3Cb%3E", "seance=2999-09-01"})
    void a_day_without_a_lesson_is_said_to_have_none(String query) {
        Visitor.Answer answer = cast.visitor().get(cast.path() + "?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Il n’y a pas de séance de ce cours ce jour-là.");
    }

    @Test
    void a_form_that_no_page_of_ours_wrote_is_not_readable() {
        Map<String, String> roll = cast.roll("PRESENT", "PRESENT");
        for (Map<String, String> broken : List.of(
                Map.of("day", "demain"),
                Map.of("seen", "beaucoup"),
                Map.of("rollId", "?"),
                Map.of("mark." + UUID.randomUUID(), "MAYBE"))) {
            Map<String, String> sent = new HashMap<>(roll);
            sent.putAll(broken);
            assertThat(cast.visitor().post(cast.path(), sent).status()).isEqualTo(400);
        }
        roll.put("mark." + UUID.randomUUID(), "PRESENT");
        Visitor.Answer stranger = cast.visitor().post(cast.path(), roll);
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.body()).contains("Cet élève n’est pas inscrit à ce cours.");
        assertThat(cast.view().rolls()).isEmpty();
    }

    @Test
    void a_roll_sent_after_the_session_ended_is_found_again_after_logging_in() {
        Map<String, String> roll = cast.roll("LATE", "EXCUSED");
        cast.visitor().dropCookie("CONTREPOINT");
        Visitor.Answer login = cast.visitor().post(cast.path(), roll);
        assertThat(login.status()).isEqualTo(401);

        Map<String, String> form = login.form("login-form");
        form.put("username", cast.login());
        form.put("password", OpenSchool.PASSWORD);
        Visitor.Answer back = cast.visitor().post("/connexion", form);

        assertThat(back.location()).isEqualTo(cast.path());
        assertThat(cast.visitor().get(back.location()).body())
                .contains("Votre session s’était terminée")
                .containsPattern(
                        "value=\"EXCUSED\" id=\"mark-" + cast.student(1).value() + "-EXCUSED\" checked");
    }

    @Test
    void a_script_whose_session_ended_is_sent_to_the_log_in_and_comes_back_to_the_lesson() {
        Map<String, String> roll = cast.roll("LATE", "EXCUSED");
        cast.visitor().dropCookie("CONTREPOINT");

        Visitor.Answer answer = cast.visitor()
                .post(
                        cast.path(),
                        roll,
                        "HX-Request",
                        "true",
                        "HX-Current-URL",
                        "http://localhost" + cast.path() + "?seance=" + ClassCast.today());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(cast.visitor().logIn(cast.login(), OpenSchool.PASSWORD).location())
                .isEqualTo(cast.path() + "?seance=" + ClassCast.today());
    }
}
