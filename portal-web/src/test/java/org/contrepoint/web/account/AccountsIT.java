package org.contrepoint.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.password.PasswordLinks;
import org.junit.jupiter.api.Test;

/** What administrators do with the school's sites and logins. */
class AccountsIT {

    private static final String PASSWORD = "Trois violons dans la neige";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final OpenSchool school = OpenSchool.get();
    private final Visitor admin = school.loggedIn(Role.ADMIN);
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_officer_is_opened_an_account_and_invited_by_mail() {
        String login = "odile" + unique;
        Visitor.Answer opened = open(Map.of(
                "role",
                "STAFF",
                "displayName",
                "Odile " + unique,
                "email",
                login + "@example.org",
                "login",
                login,
                "homeSite",
                OpenSchool.SITE.value().toString()));
        assertThat(opened.location()).isEqualTo(path(login));
        assertThat(admin.get(path(login)).body()).contains(login, "invitation envoyée par courriel");
        String link = link(login + "@example.org");
        Visitor officer = school.visitor();
        assertThat(officer.submit(
                                link,
                                "choose-password",
                                link,
                                Map.of("newPassword", PASSWORD, "confirmation", PASSWORD))
                        .status())
                .isEqualTo(303);
        assertThat(school.visitor().logIn(login, PASSWORD).location()).isEqualTo("/sas");
    }

    @Test
    void what_is_missing_or_taken_is_said_beside_its_field_and_nothing_typed_is_lost() {
        Visitor.Answer empty = open(Map.of("role", "ADMIN", "displayName", "", "email", "nobody", "login", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains("href=\"#role\"", "href=\"#displayName\"", "href=\"#email\"", "href=\"#login\"")
                .contains("nobody");
        Visitor.Answer taken = open(Map.of(
                "role", "TEACHER",
                "displayName", "Quelqu’un d’autre",
                "email", "other@example.org",
                "login", OpenSchool.login(Role.STAFF),
                "homeSite", OpenSchool.SITE.value().toString()));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("déjà pris", "Quelqu’un d’autre");
    }

    @Test
    void a_closed_login_is_logged_out_at_once_and_refused_like_a_wrong_password() {
        String login = "closed" + unique;
        AccountId account = school.open(login, Role.TEACHER, login + "@example.org");
        Visitor teacher = school.visitor();
        teacher.logIn(login, OpenSchool.PASSWORD);
        String pending = school.bean(PasswordLinks.class)
                .issue(account, PasswordLinks.Purpose.LOST_PASSWORD, Duration.ofMinutes(30))
                .block(SOON);

        assertThat(act(login, "close-account", "/fermeture").location()).isEqualTo(path(login));

        assertThat(teacher.get("/enseignant").location()).isEqualTo("/connexion");
        Visitor.Answer right = school.visitor().logIn(login, OpenSchool.PASSWORD);
        Visitor.Answer wrong = school.visitor().logIn(login, "Pas le bon mot de passe");
        assertThat(right.status()).isEqualTo(wrong.status()).isEqualTo(422);
        assertThat(withoutToken(right.body())).isEqualTo(withoutToken(wrong.body()));
        assertThat(school.visitor().get("/mot-de-passe/" + pending).status()).isEqualTo(410);
        assertThat(admin.get("/admin/comptes?state=closed&search=" + login).body())
                .contains(login, "Fermé");

        assertThat(act(login, "reopen-account", "/reouverture").status()).isEqualTo(303);
        assertThat(school.visitor().logIn(login, OpenSchool.PASSWORD).location())
                .isEqualTo("/enseignant");
    }

    @Test
    void a_lost_password_of_a_closed_login_sends_nothing() {
        String login = "silent" + unique;
        String open = "spoken" + unique;
        school.open(login, Role.TEACHER, login + "@example.org");
        school.open(open, Role.TEACHER, open + "@example.org");
        act(login, "close-account", "/fermeture");
        ask(login);
        ask(open);
        await().atMost(SOON).until(() -> !received(open + "@example.org").isEmpty());
        assertThat(received(login + "@example.org")).isEmpty();
    }

    @Test
    void nobody_closes_their_own_login() {
        String own = path(OpenSchool.login(Role.ADMIN));
        assertThat(admin.get(own).body()).doesNotContain("close-account");
        Map<String, String> form = admin.get("/acces").form("log-out");
        Visitor.Answer answer = admin.post(own + "/fermeture", Map.of("_csrf", form.getOrDefault("_csrf", "")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("demandez à un autre administrateur");
    }

    @Test
    void a_page_of_an_account_shows_no_password_and_has_no_field_for_one() {
        assertThat(admin.get(path(OpenSchool.login(Role.STAFF))).body())
                .doesNotContain("type=\"password\"", "argon2", OpenSchool.PASSWORD);
    }

    @Test
    void an_account_that_is_none_does_not_exist() {
        assertThat(admin.get("/admin/comptes/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(admin.get("/admin/comptes/personne").status()).isEqualTo(404);
        assertThat(admin.get("/admin/comptes?search=%00%25&role=KING&site=x&page=-1&state=y")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_site_is_opened_once_renamed_and_refused_without_a_name() {
        Map<String, String> form =
                admin.filled("/admin/sites", "open-site", Map.of("siteName", "Annexe " + unique, "siteCity", "Ici"));
        assertThat(admin.post("/admin/sites", form).status()).isEqualTo(303);
        assertThat(admin.post("/admin/sites", form).status()).isEqualTo(303);
        String list = admin.get("/admin/sites").body();
        assertThat(list.split("Annexe " + unique, -1)).hasSize(2);
        Matcher href = Pattern.compile("/admin/sites/" + form.get("site")).matcher(list);
        assertThat(href.find()).isTrue();

        Map<String, String> renamed = Map.of("siteName", "Antenne " + unique);
        assertThat(admin.submit(href.group(), "rename-site", href.group(), renamed)
                        .status())
                .isEqualTo(303);
        assertThat(admin.get("/admin/sites").body())
                .contains("Antenne " + unique)
                .doesNotContain("Annexe " + unique);
        for (String wrong : List.of("", "x".repeat(81))) {
            assertThat(admin.submit(href.group(), "rename-site", href.group(), Map.of("siteName", wrong))
                            .status())
                    .isEqualTo(422);
        }
    }

    private Visitor.Answer open(Map<String, String> typed) {
        String page = "/admin/comptes/ouverture";
        Map<String, String> form = admin.filled(page, "open-account", typed);
        form.remove("otherSites");
        return admin.post(page, form);
    }

    private Visitor.Answer act(String login, String form, String action) {
        return admin.submit(path(login), form, path(login) + action, Map.of());
    }

    private void ask(String login) {
        school.visitor()
                .submit(
                        "/mot-de-passe-perdu",
                        "lost-password",
                        "/mot-de-passe-perdu",
                        Map.of("username", login, "email", login + "@example.org"));
    }

    private static String path(String login) {
        return "/admin/comptes/" + AccountId.of(OpenSchool.SITE, login).value();
    }

    private static String withoutToken(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String link(String address) {
        await().atMost(SOON).until(() -> !received(address).isEmpty());
        String mail = GreenMailUtil.getBody(received(address).getFirst()).replace("=\r\n", "");
        Matcher link = Pattern.compile("/mot-de-passe/[A-Za-z0-9_-]{43}").matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static List<MimeMessage> received(String to) {
        return Arrays.stream(OpenSchool.MAIL.getReceivedMessages())
                .filter(mail -> to(mail).contains(to))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
