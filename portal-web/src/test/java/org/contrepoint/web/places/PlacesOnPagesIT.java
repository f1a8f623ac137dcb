package org.contrepoint.web.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.access.Visitor.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Towns, schools, people to call, birth dates and homes, over HTTP and without JavaScript. */
class PlacesOnPagesIT {

    private static final OpenSchool SCHOOL = OpenSchool.get();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final FamilyId MOTHERS = FamilyId.of(UUID.randomUUID());
    private static final FamilyId FATHERS = FamilyId.of(UUID.randomUUID());
    private static final FamilyId ELSEWHERE = FamilyId.of(UUID.randomUUID());
    private static final GuardianId MOTHER = GuardianId.of(UUID.randomUUID());
    private static final GuardianId FATHER = GuardianId.of(UUID.randomUUID());
    private static final StudentId ZOE = StudentId.of(UUID.randomUUID());
    private static final StudentId ADAM = StudentId.of(UUID.randomUUID());
    private static final String RECORD = "/dossiers/eleves/" + ZOE.value();
    private static final String HOMES = RECORD + "/foyers";
    private static final String PAGE = "/eleves/" + ZOE.value() + "/identite";

    @SuppressWarnings("NullAway.Init")
    private static Visitor mother;

    @SuppressWarnings("NullAway.Init")
    private static Visitor father;

    @SuppressWarnings("NullAway.Init")
    private static Visitor staff;

    @BeforeAll
    static void meet() {
        mother = family("places-mother", MOTHERS, MOTHER, "Zimmer", "1985-05-05");
        father = family("places-father", FATHERS, FATHER, "Zadkine", "");
        SCHOOL.send(new RegisterFamily(ELSEWHERE, SiteId.of(UUID.randomUUID()), "Zola"));
        SCHOOL.send(new RegisterStudent(ZOE, OpenSchool.SITE, List.of(MOTHERS), child("Zoé")));
        SCHOOL.send(new RegisterStudent(ADAM, OpenSchool.SITE, List.of(MOTHERS), child("Adam")));
        staff = SCHOOL.loggedIn(Role.STAFF);
        await().atMost(SOON)
                .until(() -> mother.get("/eleves/" + ADAM.value() + "/identite").status() == 200);
        await().atMost(SOON).until(() -> father.get("/famille").status() == 200);
    }

    private static Visitor family(String login, FamilyId family, GuardianId guardian, String name, String birthDate) {
        SCHOOL.send(new RegisterFamily(family, OpenSchool.SITE, name));
        SCHOOL.send(new RegisterGuardian(
                guardian,
                family,
                OpenSchool.SITE,
                Map.of(
                        "lastName", name,
                        "firstName", "Dominique",
                        "birthDate", birthDate,
                        "addressLine1", "1 rue Haute",
                        "postalCode", "87200",
                        "city", "Saint-Junien")));
        SCHOOL.open(login, Role.FAMILY, login + "@example.org", family, guardian);
        Visitor visitor = SCHOOL.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        return visitor;
    }

    private static Map<String, String> child(String firstName) {
        return Map.of(
                "lastName", "Zimmer",
                "firstName", firstName,
                "birthDate", "2014-02-03",
                "imageRights", "NONE",
                "exitPermission", "ALONE",
                "schoolLevel", "SIXIEME",
                "school", "NOT_IN_SCHOOL");
    }

    @Test
    void a_postal_code_answers_with_its_towns() {
        Answer towns = mother.get("/communes?cp=87600");
        assertThat(towns.status()).isEqualTo(200);
        assertThat(towns.body()).contains("Rochechouart", "Vayres", "Videix").doesNotContain("<html", "Saint-Junien");
        assertThat(mother.get("/communes?cp=%3Cscript%3E").body().strip()).isEmpty();
        assertThat(SCHOOL.visitor().get("/communes?cp=87600").status()).isNotEqualTo(200);
    }

    @Test
    void a_town_of_another_code_comes_back_with_the_towns_of_the_code_as_choices() {
        Answer back =
                sendGuardian(Map.of("postalCode", "87600", "city", "Saint-Junien", "addressLine1", "2 rue Basse"));
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("href=\"#city\"", "n’a pas le code postal indiqué", "2 rue Basse")
                .containsPattern("<select name=\"city\"")
                .contains("<option value=\"Rochechouart\"");
    }

    @Test
    void a_code_that_the_post_does_not_know_is_refused() {
        Answer back = sendGuardian(Map.of("postalCode", "87999", "city", "Saint-Junien"));
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("La Poste ne connaît pas ce code");
    }

    @Test
    void a_town_typed_in_capitals_waits_in_its_official_spelling() {
        assertThat(sendGuardian(Map.of("postalCode", "87600", "city", "ROCHECHOUART"))
                        .status())
                .isEqualTo(303);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mother.get("/famille").body())
                        .contains("<ins>Rochechouart</ins>")
                        .doesNotContain("ROCHECHOUART"));
    }

    @Test
    void schools_are_searched_without_a_script_and_nothing_typed_is_lost() {
        Map<String, String> form = filled(mother, ADAM);
        form.putAll(Map.of("firstName", "Adam-Tapé", "schoolSearch", "cachin", "find", "school"));
        Answer back = mother.post("/eleves/" + ADAM.value() + "/identite", form);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body())
                .contains("value=\"Adam-Tapé\"", "value=\"cachin\"", "École élémentaire Cachin (Saint-Junien)")
                .contains("value=\"NOT_IN_SCHOOL\"", "value=\"UNLISTED\"");
        assertThat(mother.get("/eleves/" + ADAM.value() + "/identite").body()).doesNotContain("Adam-Tapé");
    }

    @Test
    void a_search_answers_with_schools_and_with_the_two_other_choices() {
        Answer found = staff.get("/ecoles?q=CACHIN");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .contains("0870003C", "École élémentaire Cachin", "NOT_IN_SCHOOL", "UNLISTED")
                .doesNotContain("<html");
        assertThat(staff.get("/ecoles?q=%25_%27").body()).doesNotContain("0870003C");
    }

    @Test
    void somebody_to_call_has_a_name_and_a_number() {
        Map<String, String> form = filled(mother, ADAM);
        form.putAll(Map.of("emergencyLink1", "grand-mère"));
        Answer back = mother.post("/eleves/" + ADAM.value() + "/identite", form);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("href=\"#emergencyName1\"", "href=\"#emergencyPhone1\"", "grand-mère");
        form.putAll(Map.of("emergencyName1", "Lucie Zimmer", "emergencyPhone1", "06 12 34 56 78"));
        assertThat(mother.post("/eleves/" + ADAM.value() + "/identite", form).status())
                .isEqualTo(303);
    }

    @Test
    void a_birth_date_that_makes_the_parent_younger_than_the_child_is_refused_wherever_it_is_sent() {
        Map<String, String> child = filled(mother, ADAM);
        child.put("birthDate", "03/02/1980");
        Answer ofTheChild = mother.post("/eleves/" + ADAM.value() + "/identite", child);
        assertThat(ofTheChild.status()).isEqualTo(422);
        assertThat(ofTheChild.body()).contains("moins de douze ans de plus que l’élève", "03/02/1980");

        Answer ofTheParent = sendGuardian(Map.of("birthDate", "01/01/2010"));
        assertThat(ofTheParent.status()).isEqualTo(422);
        assertThat(ofTheParent.body()).contains("moins de douze ans de plus que l’élève");

        String correction = "/dossiers/eleves/" + ADAM.value() + "/correction";
        Answer ofTheOffice = staff.submit(correction, "correction", correction, selects("1990-02-03"));
        assertThat(ofTheOffice.status()).isEqualTo(422);
        assertThat(ofTheOffice.body()).contains("moins de douze ans de plus que l’élève");
    }

    @Test
    void staff_add_a_home_that_looks_on_then_let_it_ask_then_end_it() {
        assertThat(father.get(PAGE).status()).isEqualTo(404);
        assertThat(staff.get(HOMES + "?search=Zadkine").body()).contains("add-" + FATHERS.value());
        assertThat(household(FATHERS, "VIEW_ONLY").location()).isEqualTo(HOMES);

        Answer looking = father.get(PAGE);
        assertThat(looking.status()).isEqualTo(200);
        assertThat(looking.body())
                .contains("sans pouvoir demander de modification")
                .doesNotContain("name=\"firstName\"", "id=\"actions\"");
        Map<String, String> forged = filled(mother, ZOE);
        forged.put("firstName", "Zoë");
        forged.put("_csrf", father.get("/acces").form("log-out").getOrDefault("_csrf", ""));
        Answer refused = father.post(PAGE, forged);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Votre foyer consulte ce dossier");

        Map<String, String> asked = filled(mother, ZOE);
        asked.put("firstName", "Zoé-Lou");
        assertThat(mother.post(PAGE, asked).status()).isEqualTo(303);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(father.get(PAGE).body()).contains("<ins>Zoé-Lou</ins>"));

        assertThat(refusedHousehold(MOTHERS, "VIEW_ONLY")).contains("Il faut au moins un foyer");
        assertThat(refusedHousehold(ELSEWHERE, "FULL")).contains("Ce foyer n’existe pas");
        household(FATHERS, "FULL");
        assertThat(father.get(PAGE).body()).contains("name=\"firstName\"", "<ins>Zoé-Lou</ins>");

        assertThat(end(FATHERS).location()).isEqualTo(HOMES);
        assertThat(father.get(PAGE).status()).isEqualTo(404);
        assertThat(refusedHousehold(ELSEWHERE, "FULL")).contains("Ce foyer n’existe pas");
        assertThat(end(MOTHERS).body()).contains("le dernier ne peut pas être retiré");
        assertThat(staff.get(RECORD).body()).contains("Foyer Zadkine", "a détaché l’élève d’un foyer");
    }

    private static Answer household(FamilyId family, String custody) {
        return staff.post(HOMES, household(family, Map.of("custody", custody)));
    }

    private static String refusedHousehold(FamilyId family, String custody) {
        Answer answer = household(family, custody);
        assertThat(answer.status()).isEqualTo(422);
        return answer.body();
    }

    private static Answer end(FamilyId family) {
        return staff.post(HOMES + "/fin", household(family, Map.of()));
    }

    private static Map<String, String> household(FamilyId family, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("family", family.value().toString());
        form.put("_csrf", staff.get("/acces").form("log-out").getOrDefault("_csrf", ""));
        return form;
    }

    private static Answer sendGuardian(Map<String, String> typed) {
        Map<String, String> form = mother.filled("/famille", "guardian-form", typed);
        form.put("title", "MME");
        form.put("quotientProof", "");
        return mother.post("/famille", form);
    }

    /** The form of a student as it stands; its lists and boxes as the tests registered them. */
    private static Map<String, String> filled(Visitor visitor, StudentId student) {
        return visitor.filled("/eleves/" + student.value() + "/identite", "student-form", selects("2014-02-03"));
    }

    private static Map<String, String> selects(String birthDate) {
        String[] date = birthDate.split("-");
        return Map.of(
                "birthDate", date[2] + "/" + date[1] + "/" + date[0],
                "gender", "",
                "imageRights", "NONE",
                "imageMedia", "",
                "exitPermission", "ALONE",
                "schoolLevel", "SIXIEME",
                "school", "NOT_IN_SCHOOL");
    }
}
