package org.contrepoint.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.access.CredentialStore;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.message.Queries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff write for their site is what its families read; each test has a site of its own. */
class TextsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final OpenSchool school = OpenSchool.get();
    private final SiteId site = SiteId.of(UUID.randomUUID());
    private final String name = "texts-" + site.value().toString().substring(0, 8);
    private final Visitor officer = school.visitor();

    @BeforeEach
    void open() {
        school.send(new OpenSite(site, "Site " + name, "Ici"));
        school.openAt(site, name, Role.STAFF);
        logIn(officer, name);
    }

    @Test
    void families_of_the_site_read_what_was_saved_and_nobody_reads_a_preview() {
        Visitor family = family();
        assertThat(family.get("/accueil").body()).contains("Bienvenue sur le portail du conservatoire");

        Visitor.Answer preview = write("WELCOME", "preview", "# Rentrée\n\nLe **7 janvier**");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("<h3>Rentrée</h3>", "# Rentrée");
        assertThat(family.get("/accueil").body()).doesNotContain("Rentrée");

        assertThat(write("WELCOME", "save", "# Rentrée\n\nLe **7 janvier**").location())
                .startsWith("/textes?site=" + site.value());
        assertThat(family.get("/accueil").body()).contains("<h2>Rentrée</h2>", "<strong>7 janvier</strong>");
    }

    @Test
    void the_text_on_image_rights_is_beside_the_choice_that_it_is_about() {
        Visitor family = family();
        String identity = "/eleves/" + family.get("/eleves").body().replaceAll("(?s).*?/eleves/([0-9a-f-]{36}).*", "$1")
                + "/identite";
        assertThat(family.get(identity).body()).contains("photographier, filmer");
        write("IMAGE_RIGHTS", "save", "Nous filmons **les auditions**.");
        assertThat(family.get(identity).body())
                .contains("Nous filmons <strong>les auditions</strong>.")
                .doesNotContain("photographier, filmer");
    }

    @Test
    void who_writes_against_an_older_version_gets_the_newer_one_and_keeps_what_they_typed() {
        Map<String, String> mine = form("WELCOME", "save", "Le mien");
        write("WELCOME", "save", "Celui d’une collègue");
        Visitor.Answer moved = officer.post("/textes", mine);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.body()).contains("Le mien", "Celui d’une collègue", "pendant que vous l’écriviez");
        Map<String, String> again = new HashMap<>(moved.form("text-form"));
        again.putAll(Map.of("markdown", "Le mien", "action", "save"));
        assertThat(officer.post("/textes", again).status()).isEqualTo(303);
        assertThat(page("WELCOME").body()).contains("Version 2", "Version 1");
    }

    @Test
    void an_earlier_version_is_taken_up_in_the_form_and_published_only_when_saved() {
        write("WELCOME", "save", "Premier");
        write("WELCOME", "save", "Second");
        Visitor.Answer taken = officer.get(address("WELCOME") + "&version=1");
        assertThat(taken.body()).containsPattern("<textarea[^>]*>\\s*Premier</textarea>");
        Visitor family = family();
        assertThat(family.get("/accueil").body()).contains("Second");
        Map<String, String> form = new HashMap<>(taken.form("text-form"));
        form.putAll(Map.of("markdown", "Premier", "action", "save"));
        assertThat(officer.post("/textes", form).status()).isEqualTo(303);
        assertThat(family.get("/accueil").body()).contains("Premier");
    }

    @Test
    void an_empty_text_goes_back_to_the_one_that_comes_with_the_portal() {
        Visitor family = family();
        write("WELCOME", "save", "Le nôtre");
        assertThat(family.get("/accueil").body()).contains("Le nôtre");
        write("WELCOME", "save", "   ");
        assertThat(family.get("/accueil").body()).contains("Bienvenue sur le portail du conservatoire");
    }

    @Test
    void a_text_too_long_comes_back_whole() {
        String typed = "a".repeat(8_001);
        for (String action : List.of("save", "preview")) {
            Visitor.Answer answer = write("WELCOME", action, typed);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains(typed, "href=\"#markdown\"", "000 caractères au plus");
        }
    }

    @Test
    void script_in_a_text_is_shown_and_never_run() {
        write("WELCOME", "save", "<script>alert(1)</script> [x](javascript:alert(2))");
        assertThat(family().get("/accueil").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "href=\"javascript");
    }

    @Test
    void the_text_of_a_site_of_others_does_not_exist() {
        String foreign = "/textes?site=" + OpenSchool.SITE.value() + "&kind=WELCOME&language=fr";
        assertThat(officer.get(foreign).status()).isEqualTo(404);
        Map<String, String> form = form("WELCOME", "save", "Chez eux");
        form.put("site", OpenSchool.SITE.value().toString());
        assertThat(officer.post("/textes", form).status()).isEqualTo(404);
    }

    @Test
    void the_head_of_the_page_says_the_site() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(officer.get("/acces").body())
                        .contains("<span class=\"site\">Site " + name + "</span>"));
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session() {
        Map<String, String> typed = form("WELCOME", "save", "Écrit trop longtemps");
        officer.dropCookie("CONTREPOINT");
        Visitor.Answer ended = officer.post("/textes", typed);
        assertThat(ended.status()).isEqualTo(401);
        Map<String, String> login = new HashMap<>(ended.form("login-form"));
        login.putAll(Map.of("site", site.value().toString(), "username", name, "password", OpenSchool.PASSWORD));
        assertThat(officer.post("/connexion", login).location()).isEqualTo("/textes");
        assertThat(officer.get("/textes").body()).contains("Écrit trop longtemps");
    }

    private Visitor.Answer write(String kind, String action, String text) {
        return officer.post("/textes", form(kind, action, text));
    }

    private Map<String, String> form(String kind, String action, String text) {
        Map<String, String> form = new LinkedHashMap<>(page(kind).form("text-form"));
        form.put("markdown", text);
        form.put("action", action);
        return form;
    }

    private Visitor.Answer page(String kind) {
        return officer.get(address(kind));
    }

    private String address(String kind) {
        return "/textes?site=" + site.value() + "&kind=" + kind + "&language=fr";
    }

    private Visitor family() {
        FamilyId family = FamilyId.of(UUID.randomUUID());
        GuardianId guardian = GuardianId.of(UUID.randomUUID());
        String login = "f" + UUID.randomUUID();
        school.send(new RegisterFamily(family, site, "Textes"));
        school.send(new RegisterGuardian(
                guardian,
                family,
                site,
                Map.of(
                        "lastName", "Textes",
                        "firstName", "Anne",
                        "addressLine1", "1 rue",
                        "postalCode", "87200",
                        "city", "Saint-Junien")));
        school.send(new RegisterStudent(
                StudentId.of(UUID.randomUUID()),
                site,
                List.of(family),
                Map.of(
                        "lastName", "Textes",
                        "firstName", "Léa",
                        "birthDate", "2014-02-03",
                        "imageRights", "NONE",
                        "exitPermission", "ALONE",
                        "schoolLevel", "SIXIEME",
                        "school", "NOT_IN_SCHOOL")));
        AccountId account = AccountId.of(site, login);
        school.send(new OpenAccount(
                account, site, Set.of(site), login, Role.FAMILY, "Anne Textes", null, family, guardian));
        school.bean(CredentialStore.class)
                .setPassword(account, OpenSchool.PASSWORD)
                .block(SOON);
        await().atMost(SOON)
                .until(() -> school.bean(Queries.class)
                                .one(new FindAccount(account), AccountView.class)
                                .block(SOON)
                        != null);
        Visitor visitor = school.visitor();
        logIn(visitor, login);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(visitor.get("/eleves").body()).contains("/identite"));
        return visitor;
    }

    private void logIn(Visitor visitor, String login) {
        assertThat(visitor.submit(
                                "/connexion",
                                "login-form",
                                "/connexion",
                                Map.of(
                                        "site",
                                        site.value().toString(),
                                        "username",
                                        login,
                                        "password",
                                        OpenSchool.PASSWORD))
                        .status())
                .isEqualTo(303);
    }
}
