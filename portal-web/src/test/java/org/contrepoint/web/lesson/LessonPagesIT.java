package org.contrepoint.web.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.teaching.Term;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.teaching.ClassCast;
import org.junit.jupiter.api.Test;

/** What families and staff see of a student's courses, and who does not. */
class LessonPagesIT {

    private static final ClassCast CAST = ClassCast.of(1);
    private static final Actor TEACHER = new Actor(CAST.teacher(), Role.TEACHER);

    private final StudentId student = CAST.student(0);
    private final String courses = "/eleves/" + student.value() + "/cours";

    @Test
    void a_family_reads_the_week_the_teachers_words_and_what_was_missed() {
        Visitor parent = CAST.parent();
        ClassCast.SCHOOL.send(evaluated(CAST.course(), "14.5", "Progrès réguliers."));
        CAST.visitor().post(CAST.path(), CAST.roll("LATE"));

        String page = eventually(parent, courses, "Retard");
        assertThat(page)
                .contains("Violon, cycle 1", "17:00–17:45", "Salle Ravel", "Quelqu’un")
                .contains("1er trimestre", "14,5 sur 20", "Progrès réguliers.")
                .contains("1 séance, aucune absence, 1 retard");
        assertThat(parent.get(courses + "?cours=" + CAST.course().value()).body())
                .containsPattern("id=\"course-" + CAST.course().value() + "\" open");
        assertThat(parent.get("/accueil").body()).contains("Les sept prochains jours", "Élève0");
    }

    @Test
    void past_years_are_told_apart_from_this_one() {
        SchoolYear past = new SchoolYear(SchoolYear.of(ClassCast.today()).start() - 1);
        CourseId course = ClassCast.course(CAST.teacher(), past, Set.of(student));
        ClassCast.SCHOOL.send(evaluated(course, "", "Une belle première année."));
        Visitor parent = CAST.parent();

        String page = eventually(parent, "/eleves/" + student.value() + "/historique", "Une belle première année.");

        assertThat(page)
                .contains("Année " + past.label())
                .doesNotContain("course-" + CAST.course().value());
        assertThat(parent.get(courses).body()).doesNotContain("Une belle première année.");
    }

    @Test
    void both_homes_of_a_student_see_the_courses_and_another_family_finds_nothing() {
        FamilyId home = FamilyId.of(UUID.randomUUID());
        FamilyId second = FamilyId.of(UUID.randomUUID());
        StudentId shared = StudentId.of(UUID.randomUUID());
        List.of(home, second)
                .forEach(family -> ClassCast.SCHOOL.send(new RegisterFamily(family, OpenSchool.SITE, "Deux foyers")));
        ClassCast.SCHOOL.send(new RegisterStudent(
                shared,
                OpenSchool.SITE,
                List.of(home, second),
                Map.of("lastName", "Benali", "firstName", "Nour", "birthDate", "2014-02-03")));
        ClassCast.course(CAST.teacher(), SchoolYear.of(ClassCast.today()), Set.of(shared));

        for (FamilyId family : List.of(home, second)) {
            assertThat(eventually(parentOf(family), "/eleves/" + shared.value() + "/cours", "Salle Ravel"))
                    .contains("Nour Benali");
        }
        Visitor stranger = CAST.parent();
        assertThat(stranger.get("/eleves/" + shared.value() + "/cours").status())
                .isEqualTo(404);
        assertThat(stranger.get("/eleves/" + shared.value() + "/historique").status())
                .isEqualTo(404);
        assertThat(stranger.get("/eleves/" + UUID.randomUUID() + "/cours").status())
                .isEqualTo(404);
        assertThat(stranger.get("/eleves/nimporte/cours").status()).isEqualTo(404);
    }

    @Test
    void staff_of_the_site_excuse_an_absence_once_and_the_family_reads_it() {
        ClassCast cast = ClassCast.of(1);
        String record = "/dossiers/eleves/" + cast.student(0).value();
        String excuse = "excuse-" + cast.course().value() + "-" + ClassCast.today();
        cast.visitor().post(cast.path(), cast.roll("NOT_EXCUSED"));
        Visitor officer = ClassCast.SCHOOL.loggedIn(Role.STAFF);
        eventually(officer, record, excuse);
        Map<String, String> form = officer.get(record).form(excuse);

        Visitor.Answer answer = officer.post(record + "/absences", form);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(officer.get(record).body()).contains("Absence excusée").doesNotContain(excuse);
        assertThat(cast.parent()
                        .get("/eleves/" + cast.student(0).value() + "/cours")
                        .body())
                .contains("Absence excusée", "1 absence dont 1 excusée");
        form.put("day", ClassCast.today().minusWeeks(1).toString());
        Visitor.Answer none = officer.post(record + "/absences", form);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Il n’y a pas d’absence à excuser ce jour-là.");
    }

    @Test
    void staff_of_another_site_find_neither_the_record_nor_the_absence() {
        SiteId elsewhere = SiteId.of(UUID.randomUUID());
        ClassCast.SCHOOL.send(new OpenSite(elsewhere, "Ailleurs", "Ailleurs"));
        String login = "elsewhere-" + UUID.randomUUID();
        ClassCast.SCHOOL.openAt(elsewhere, login, Role.STAFF);
        Visitor officer = ClassCast.SCHOOL.visitor();
        Map<String, String> form = officer.get("/connexion").form("login-form");
        form.putAll(Map.of("site", elsewhere.value().toString(), "username", login, "password", OpenSchool.PASSWORD));
        assertThat(officer.post("/connexion", form).location()).isEqualTo("/sas");

        Map<String, String> sent = new HashMap<>(officer.get("/acces").form("log-out"));
        sent.putAll(Map.of(
                "course",
                CAST.course().value().toString(),
                "day",
                ClassCast.today().toString()));
        assertThat(officer.post("/dossiers/eleves/" + student.value() + "/absences", sent)
                        .status())
                .isEqualTo(404);
    }

    private EvaluateStudent evaluated(CourseId course, String grade, String comment) {
        return new EvaluateStudent(course, student, Term.FIRST, grade, comment, TEACHER);
    }

    private static Visitor parentOf(FamilyId family) {
        String login = "home-" + UUID.randomUUID();
        ClassCast.SCHOOL.open(login, Role.FAMILY, login + "@example.org", family, GuardianId.of(UUID.randomUUID()));
        Visitor visitor = ClassCast.SCHOOL.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        return visitor;
    }

    /** A page as soon as it says something. */
    private static String eventually(Visitor reader, String path, String words) {
        await(words)
                .atMost(Duration.ofSeconds(20))
                .until(() -> reader.get(path).body().contains(words));
        return reader.get(path).body();
    }
}
