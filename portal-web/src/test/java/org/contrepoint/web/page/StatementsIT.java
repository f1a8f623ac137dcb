package org.contrepoint.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.EditText;
import org.contrepoint.site.TextKind;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.access.CountedStatements;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.teaching.ClassCast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page costs the database the same whatever the family's size. */
class StatementsIT {

    private static final OpenSchool SCHOOL = OpenSchool.get();
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Household small;
    private static Household large;
    private static Visitor staff;
    private static ClassCast lesson;
    private static ClassCast choir;

    /** A family with what waits for each of its members. */
    private record Household(FamilyId family, StudentId child, Visitor visitor) {

        static Household of(String login, int guardians, int children) {
            FamilyId family = FamilyId.of(UUID.randomUUID());
            SCHOOL.send(new RegisterFamily(family, OpenSchool.SITE, login));
            List<GuardianId> adults = new ArrayList<>();
            for (int i = 0; i < guardians; i++) {
                adults.add(GuardianId.of(UUID.randomUUID()));
                SCHOOL.send(new RegisterGuardian(adults.getLast(), family, OpenSchool.SITE, adult(login, i)));
            }
            AccountId account = SCHOOL.open(login, Role.FAMILY, login + "@example.org", family, adults.getFirst());
            Actor parent = new Actor(account, Role.FAMILY);
            for (GuardianId adult : adults) {
                SCHOOL.send(new ProposeGuardianIdentity(
                        adult, family, request(), Map.of(), Map.of("workPhone", "+33536490001"), parent));
            }
            List<StudentId> students = IntStream.range(0, children)
                    .mapToObj(i -> StudentId.of(UUID.randomUUID()))
                    .toList();
            for (StudentId student : students) {
                SCHOOL.send(new RegisterStudent(student, OpenSchool.SITE, List.of(family), child(login)));
                SCHOOL.send(new ProposeStudentIdentity(
                        student, family, request(), Map.of(), Map.of("email", "x@example.org"), parent));
            }
            Visitor visitor = SCHOOL.visitor();
            visitor.logIn(login, OpenSchool.PASSWORD);
            return new Household(family, students.getFirst(), visitor);
        }

        private static RequestId request() {
            return RequestId.of(UUID.randomUUID());
        }

        private static Map<String, String> adult(String name, int number) {
            return Map.of(
                    "lastName",
                    name,
                    "firstName",
                    "Adulte" + number,
                    "addressLine1",
                    "1 rue",
                    "postalCode",
                    "87200",
                    "city",
                    "Saint-Junien");
        }

        private static Map<String, String> child(String name) {
            return Map.of(
                    "lastName",
                    name,
                    "firstName",
                    "Enfant",
                    "birthDate",
                    "2014-02-03",
                    "imageRights",
                    "NONE",
                    "exitPermission",
                    "ALONE",
                    "schoolLevel",
                    "SIXIEME",
                    "school",
                    "NOT_IN_SCHOOL");
        }
    }

    @BeforeAll
    static void meet() {
        small = Household.of("statements-small", 1, 1);
        large = Household.of("statements-large", 3, 12);
        staff = SCHOOL.loggedIn(Role.STAFF);
        lesson = ClassCast.of(1);
        choir = ClassCast.of(30);
        await("everything is shown")
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(large.visitor().get("/demandes").body()).contains("15"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accueil",
                "/famille",
                "/famille/documents",
                "/eleves",
                "/eleves/{child}/identite",
                "/eleves/{child}/cours",
                "/eleves/{child}/historique",
                "/eleves/{child}/documents",
                "/demandes",
                "/acces/consultations"
            })
    void a_family_page_takes_as_many_statements_for_twelve_children_as_for_one(String page) {
        assertThat(statements(large, page)).isEqualTo(statements(small, page)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dossiers/familles/{family}",
                "/dossiers/eleves/{child}",
                "/dossiers/eleves/{child}/foyers",
                "/dossiers/eleves/{child}/pieces",
                "/dossiers/familles/{family}/pieces"
            })
    void so_does_the_page_of_a_record(String page) {
        assertThat(statements(large, staff, page))
                .isEqualTo(statements(small, staff, page))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enseignant", "{course}", "{course}/evaluations"})
    void so_does_a_teachers_page_of_a_class_of_thirty(String page) {
        assertThat(statements(choir.visitor(), page.replace("{course}", choir.path())))
                .isEqualTo(statements(lesson.visitor(), page.replace("{course}", lesson.path())))
                .isPositive();
    }

    @Test
    void the_page_of_texts_costs_the_same_however_often_a_text_was_written() {
        int before = statements(small, staff, "/textes");
        for (int version = 0; version < 4; version++) {
            SCHOOL.send(new EditText(
                    OpenSchool.SITE,
                    TextKind.WELCOME,
                    "fr",
                    "Bonjour " + version,
                    version,
                    new Actor(AccountId.of(OpenSchool.SITE, OpenSchool.login(Role.STAFF)), Role.STAFF)));
        }
        await("the last version is shown")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(staff.get("/textes").body()).contains("Bonjour 3"));
        assertThat(statements(small, staff, "/textes")).isEqualTo(before).isPositive();
        SCHOOL.send(new EditText(
                OpenSchool.SITE,
                TextKind.WELCOME,
                "fr",
                "",
                4,
                new Actor(AccountId.of(OpenSchool.SITE, OpenSchool.login(Role.STAFF)), Role.STAFF)));
    }

    private static int statements(Household household, String page) {
        return statements(household, household.visitor(), page);
    }

    private static int statements(Household household, Visitor visitor, String page) {
        return statements(
                visitor,
                page.replace("{family}", household.family().value().toString())
                        .replace("{child}", household.child().value().toString()));
    }

    /** The least of several: something else may ask at the same time. */
    private static int statements(Visitor visitor, String path) {
        CountedStatements counter = SCHOOL.bean(CountedStatements.class);
        return IntStream.range(0, 5)
                .map(i -> {
                    int before = counter.sofar();
                    assertThat(visitor.get(path).status()).isEqualTo(200);
                    return counter.sofar() - before;
                })
                .min()
                .orElseThrow();
    }
}
