package org.contrepoint.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A family sees who opened its records, and nothing of others. */
class ConsultationIT {

    private static final String PAGE = "/acces/consultations";
    private static final OpenSchool SCHOOL = OpenSchool.get();

    private static Home claire;
    private static Home karim;
    private static Home others;
    private static StudentId lea;

    /** A family of one guardian, and its login. */
    private record Home(FamilyId family, GuardianId guardian, Visitor visitor) {

        static Home of(String name) {
            FamilyId family = FamilyId.of(UUID.randomUUID());
            GuardianId guardian = GuardianId.of(UUID.randomUUID());
            SCHOOL.send(new RegisterFamily(family, OpenSchool.SITE, name));
            SCHOOL.send(new RegisterGuardian(
                    guardian,
                    family,
                    OpenSchool.SITE,
                    Map.of(
                            "lastName",
                            name,
                            "firstName",
                            "Camille",
                            "addressLine1",
                            "1 rue",
                            "postalCode",
                            "87200",
                            "city",
                            "Saint-Junien")));
            String login = "reads-" + name;
            SCHOOL.open(login, Role.FAMILY, login + "@example.org", family, guardian);
            Visitor visitor = SCHOOL.visitor();
            visitor.logIn(login, OpenSchool.PASSWORD);
            return new Home(family, guardian, visitor);
        }

        String reads() {
            Visitor.Answer answer = visitor.get(PAGE);
            assertThat(answer.status()).isEqualTo(200);
            return answer.body();
        }
    }

    @BeforeAll
    static void meet() {
        claire = Home.of("Lemaire");
        karim = Home.of("Benali");
        others = Home.of("Autre");
        lea = StudentId.of(UUID.randomUUID());
        SCHOOL.send(new RegisterStudent(
                lea,
                OpenSchool.SITE,
                List.of(claire.family(), karim.family()),
                Map.of("lastName", "Lemaire", "firstName", "Léa", "birthDate", "2014-02-03")));
        Visitor officer = SCHOOL.loggedIn(Role.STAFF);
        await("the records are there")
                .atMost(Duration.ofSeconds(20))
                .until(() -> officer.get("/dossiers/eleves/" + lea.value()).status() == 200
                        && officer.get("/dossiers/familles/" + claire.family().value())
                                .body()
                                .contains("Camille Lemaire"));
    }

    @Test
    void both_homes_of_a_student_see_that_an_officer_opened_the_record() {
        assertThat(List.of(claire.reads(), karim.reads()))
                .allSatisfy(page -> assertThat(page)
                        .contains("<strong>Léa Lemaire</strong>")
                        .contains("Dossier ouvert par Quelqu’un")
                        .contains("Secrétariat, Site d’essai"));
    }

    @Test
    void a_guardian_s_record_is_told_to_that_home_only() {
        assertThat(claire.reads()).contains("<strong>Camille Lemaire</strong>");
        assertThat(karim.reads()).doesNotContain("Camille Lemaire");
    }

    @Test
    void another_family_sees_nothing_of_it() {
        assertThat(others.reads())
                .contains("Personne n’a ouvert vos dossiers")
                .doesNotContain("Léa")
                .doesNotContain("Lemaire");
    }

    @Test
    void what_an_officer_looks_at_twice_is_told_once() {
        Visitor officer = SCHOOL.loggedIn(Role.STAFF);
        String record = "/dossiers/familles/" + karim.family().value();
        assertThat(officer.get(record).status()).isEqualTo(200);
        assertThat(officer.get(record).status()).isEqualTo(200);
        assertThat(karim.reads()).containsOnlyOnce("<strong>Camille Benali</strong>");
    }

    @Test
    void where_a_reader_sits_is_not_told() {
        assertThat(claire.reads()).doesNotContain("127.0.0");
    }

    @Test
    void a_page_that_is_no_number_is_the_first() {
        assertThat(claire.visitor().get(PAGE + "?page=-3").status()).isEqualTo(200);
        assertThat(claire.visitor().get(PAGE + "?page=x").body()).contains("Dossier ouvert par");
        assertThat(claire.visitor().get(PAGE + "?page=99").body())
                .contains("la liste a raccourci")
                .contains(PAGE + "?page=0");
    }

    @Test
    void the_page_is_reached_from_the_login_s_own_and_from_the_privacy_page() {
        assertThat(claire.visitor().get("/acces").body()).contains(PAGE);
        assertThat(SCHOOL.visitor().get("/donnees-personnelles").body()).contains(PAGE);
        Visitor officer = SCHOOL.loggedIn(Role.STAFF);
        assertThat(officer.get("/acces").body()).doesNotContain(PAGE);
        assertThat(officer.get("/donnees-personnelles").body()).doesNotContain(PAGE);
    }
}
