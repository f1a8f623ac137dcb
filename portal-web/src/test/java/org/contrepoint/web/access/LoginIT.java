package org.contrepoint.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.contrepoint.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginIT {

    private final OpenSchool school = OpenSchool.get();

    @Test
    void everyone_arrives_at_the_page_of_their_role() {
        for (Role role : OpenSchool.roles()) {
            Visitor.Answer answer = school.visitor().logIn(OpenSchool.login(role), OpenSchool.PASSWORD);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.location()).isEqualTo(HomePage.of(role));
        }
    }

    @Test
    void an_unknown_login_and_a_wrong_password_get_the_same_page() {
        Visitor.Answer unknown = school.visitor().logIn("nobody-here", "whatever this is");
        Visitor.Answer wrong = school.visitor().logIn(OpenSchool.login(Role.STAFF), "whatever this is");
        assertThat(unknown.status()).isEqualTo(422).isEqualTo(wrong.status());
        assertThat(words(unknown, "nobody-here")).isEqualTo(words(wrong, OpenSchool.login(Role.STAFF)));
    }

    @Test
    void the_session_id_changes_at_log_in() {
        Visitor visitor = school.loggedIn(Role.TEACHER);
        String before = visitor.cookie("CONTREPOINT");
        Map<String, String> form = visitor.get("/acces").form("log-out");
        form.putAll(Map.of("username", OpenSchool.login(Role.TEACHER), "password", OpenSchool.PASSWORD));
        assertThat(visitor.post("/connexion", form).location()).isEqualTo("/enseignant");
        assertThat(visitor.cookie("CONTREPOINT")).isNotEqualTo(before);
        Visitor whoKnewTheOldId = school.visitor();
        whoKnewTheOldId.setCookie("CONTREPOINT", before);
        assertThat(whoKnewTheOldId.get("/enseignant").location()).isEqualTo("/connexion");
    }

    @Test
    void a_visitor_comes_back_to_the_page_asked_for() {
        Visitor visitor = school.visitor();
        assertThat(visitor.get("/sas?page=2").location()).isEqualTo("/connexion");
        assertThat(visitor.logIn(OpenSchool.login(Role.STAFF), OpenSchool.PASSWORD)
                        .location())
                .isEqualTo("/sas?page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/sas/../../evil",
                "/deconnexion",
                "javascript:alert(1)",
                "/connexion",
                "/%2f%2fevil.example",
                "/famille",
                "sas",
                ""
            })
    void a_forged_return_address_leads_home(String address) {
        Visitor visitor = school.visitor();
        visitor.setCookie(
                "CONTREPOINT_RETOUR",
                Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8)));
        assertThat(visitor.logIn(OpenSchool.login(Role.STAFF), OpenSchool.PASSWORD)
                        .location())
                .isEqualTo("/sas");
    }

    @Test
    void too_many_attempts_are_asked_to_wait() {
        school.open("many-tries", Role.TEACHER, "many@example.org");
        for (int attempt = 0; attempt < 8; attempt++) {
            assertThat(school.visitor().logIn("many-tries", "not this one").status())
                    .isEqualTo(422);
        }
        Visitor.Answer answer = school.visitor().logIn("many-tries", OpenSchool.PASSWORD);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("Réessayez dans");
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_sentence() {
        Visitor.Answer answer = school.loggedIn(Role.AUDITOR).post("/acces", Map.of("newPassword", "x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Rien n’a été enregistré");
    }

    @Test
    void a_log_in_page_left_open_too_long_keeps_the_identifier() {
        Visitor.Answer answer = school.visitor().post("/connexion", Map.of("username", "someone", "password", "x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.form("login-form")).containsEntry("username", "someone");
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session() {
        Visitor visitor = school.loggedIn(Role.FAMILY);
        visitor.dropCookie("CONTREPOINT");
        Visitor.Answer login = visitor.post("/famille", Map.of("city", "Léon \"<b>", "password", "never kept"));
        assertThat(login.status()).isEqualTo(401);
        Map<String, String> form = login.form("login-form");
        assertThat(form).containsEntry("kept.city", "Léon \"<b>").doesNotContainKey("kept.password");
        form.put("username", OpenSchool.login(Role.FAMILY));
        form.put("password", OpenSchool.PASSWORD);
        assertThat(visitor.post("/connexion", form).location()).isEqualTo("/famille");
    }

    @Test
    void what_someone_else_typed_is_not_handed_on() {
        school.open("other-family", Role.FAMILY, "other@example.org");
        Visitor visitor = school.loggedIn(Role.FAMILY);
        visitor.dropCookie("CONTREPOINT");
        Map<String, String> form =
                visitor.post("/famille", Map.of("city", "Brest")).form("login-form");
        form.put("username", "other-family");
        form.put("password", OpenSchool.PASSWORD);
        assertThat(visitor.post("/connexion", form).location()).isEqualTo("/accueil");
    }

    @Test
    void an_expired_session_under_htmx_redirects_the_whole_page() {
        Visitor.Answer answer =
                school.visitor().get("/sas", "HX-Request", "true", "HX-Current-URL", "http://localhost/sas?page=3");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("HX-Redirect")).contains("/connexion");
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        school.open("two-devices", Role.TEACHER, "two@example.org");
        Visitor phone = school.visitor();
        Visitor desk = school.visitor();
        phone.logIn("two-devices", OpenSchool.PASSWORD);
        desk.logIn("two-devices", OpenSchool.PASSWORD);
        desk.submit("/acces", "end-sessions", "/acces/sessions", Map.of());
        assertThat(phone.get("/enseignant").location()).isEqualTo("/connexion");
        assertThat(desk.get("/enseignant").location()).isEqualTo("/connexion");
    }

    @Test
    void an_address_that_does_not_exist_says_so_to_everybody() {
        assertThat(school.visitor().get("/nulle-part").status()).isEqualTo(404);
        assertThat(school.loggedIn(Role.ADMIN).get("/nulle-part").status()).isEqualTo(404);
    }

    @Test
    void pages_forbid_what_we_never_do() {
        var headers = school.visitor().get("/connexion").response().headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.allValues("set-cookie"))
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                        .contains("httponly")
                        .contains("samesite=lax"));
    }

    @Test
    void old_entries_of_the_security_log_are_forgotten() {
        school.loggedIn(Role.STAFF);
        SecurityLog log = school.bean(SecurityLog.class);
        assertThat(log.forgetBefore(Instant.parse("2000-01-01T00:00:00Z")).block(Duration.ofSeconds(5)))
                .isZero();
    }

    private static String words(Visitor.Answer answer, String login) {
        return answer.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replace(login, UUID.nameUUIDFromBytes(new byte[0]).toString());
    }
}
