package org.contrepoint.web.documenttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.contrepoint.actor.Role;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff say what their site asks for; each test has a site of its own. */
class TypesIT {

    private final OpenSchool school = OpenSchool.get();
    private final SiteId site = SiteId.of(UUID.randomUUID());
    private final String name = "types-" + site.value().toString().substring(0, 8);
    private final Visitor officer = school.visitor();

    @BeforeEach
    void open() {
        school.send(new OpenSite(site, "Site " + name, "Ici"));
        school.openAt(site, name, Role.STAFF);
        logIn(officer, site, name);
    }

    @Test
    void an_empty_site_starts_from_what_schools_usually_ask_for() {
        assertThat(officer.get("/pieces").body()).contains("Ce site ne demande encore aucune pièce");
        Map<String, String> adopt = officer.get("/pieces").form("adopt-" + site.value());
        assertThat(officer.post("/pieces", adopt).location()).isEqualTo("/pieces");
        assertThat(officer.get("/pieces").body())
                .contains("Assurance responsabilité civile", "Chaque élève en Danse", "12 mois")
                .doesNotContain("Commencer par les pièces habituelles");
    }

    @Test
    void a_type_is_added_once_changed_and_retired() {
        Visitor.Answer blank = officer.get("/pieces/nouvelle?site=" + site.value());
        Map<String, String> form = filled(blank);
        form.putAll(Map.of("name", "Attestation de natation", "validity", "FIXED_DATE", "until", "30/6/2027"));
        String action = action(blank);
        assertThat(officer.post(action, form).location()).isEqualTo("/pieces");
        assertThat(officer.post(action, form).location()).isEqualTo("/pieces");
        assertThat(officer.get("/pieces").body())
                .containsOnlyOnce(">Attestation de natation</a>")
                .contains("30 juin 2027");

        Map<String, String> changed = filled(officer.get(action));
        changed.putAll(Map.of("validity", "MONTHS", "months", "6", "required", "NO"));
        officer.post(action, changed);
        assertThat(officer.get("/pieces").body()).contains("6 mois", "Facultative");

        officer.post(action + "/retrait", officer.get(action).form("retire"));
        assertThat(officer.get("/pieces").body()).contains("Retirée");
        assertThat(officer.get(action).body()).contains("Demander de nouveau");
    }

    @Test
    void what_was_typed_wrong_is_said_and_kept() {
        Visitor.Answer blank = officer.get("/pieces/nouvelle?site=" + site.value());
        Map<String, String> form = filled(blank);
        form.putAll(Map.of("name", "", "explanation", "À garder", "validity", "MONTHS", "months", "douze"));
        Visitor.Answer wrong = officer.post(action(blank), form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#name\"", "href=\"#months\"", "À garder", "douze", "écrivez un nombre de 1 à 120");
        form.putAll(Map.of("name", "Pièce", "validity", "FIXED_DATE", "until", "31/02/2027"));
        assertThat(officer.post(action(blank), form).body()).contains("href=\"#until\"");
        assertThat(officer.get("/pieces").body()).contains("Ce site ne demande encore aucune pièce");
    }

    @Test
    void another_site_s_types_do_not_exist() {
        officer.post("/pieces", officer.get("/pieces").form("adopt-" + site.value()));
        String theirs = officer.get("/pieces").body().replaceAll("(?s).*?href=\"(/pieces/[0-9a-f-]{36})\".*", "$1");
        SiteId elsewhere = SiteId.of(UUID.randomUUID());
        String stranger = "elsewhere-" + elsewhere.value().toString().substring(0, 8);
        school.send(new OpenSite(elsewhere, "Ailleurs", "Là"));
        school.openAt(elsewhere, stranger, Role.STAFF);
        Visitor other = school.visitor();
        logIn(other, elsewhere, stranger);

        assertThat(other.get(theirs).status()).isEqualTo(404);
        assertThat(other.get("/pieces/nouvelle?site=" + site.value()).status()).isEqualTo(404);
        Map<String, String> form = filled(other.get("/pieces/nouvelle?site=" + elsewhere.value()));
        form.put("name", "Prise");
        assertThat(other.post(theirs, form).status()).isEqualTo(422);
        form.put("site", site.value().toString());
        assertThat(other.post(theirs, form).status()).isEqualTo(404);
        assertThat(other.post("/pieces/nothing", form).status()).isIn(400, 404);
        assertThat(other.post(theirs + "/retrait", form).status()).isEqualTo(404);
        assertThat(officer.get("/pieces").body()).doesNotContain("Prise");
    }

    /** The form as a browser would send it: of each choice, one. */
    private static Map<String, String> filled(Visitor.Answer page) {
        Map<String, String> form = new HashMap<>(page.form("type-form"));
        form.putAll(Map.of("owner", "STUDENT", "audience", "EVERYONE", "required", "YES", "validity", "UNLIMITED"));
        return form;
    }

    private static void logIn(Visitor visitor, SiteId site, String login) {
        Map<String, String> typed =
                Map.of("site", site.value().toString(), "username", login, "password", OpenSchool.PASSWORD);
        assertThat(visitor.submit("/connexion", "login-form", "/connexion", typed)
                        .status())
                .isEqualTo(303);
    }

    private static String action(Visitor.Answer blank) {
        return blank.body().replaceAll("(?s).*action=\"(/pieces/[0-9a-f-]{36})\".*", "$1");
    }
}
