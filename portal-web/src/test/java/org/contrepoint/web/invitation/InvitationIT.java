package org.contrepoint.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.CloseAccount;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.password.PasswordLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How guardians come to a login of their own, by mail or by letter. */
class InvitationIT {

    private static final String PASSWORD = "Trois violons dans la neige";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("/mot-de-passe/[A-Za-z0-9_-]{43}");

    private final OpenSchool school = OpenSchool.get();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final FamilyId family = FamilyId.of(UUID.randomUUID());
    private final Visitor officer = school.loggedIn(Role.STAFF);

    @BeforeEach
    void register() {
        school.send(new RegisterFamily(family, OpenSchool.SITE, "Invitée"));
    }

    @Test
    void a_guardian_is_invited_by_mail_and_chooses_a_password_behind_the_link() throws Exception {
        GuardianId claire = guardian("Claire", "Invitée " + unique, unique + "@example.org");
        assertThat(dossier()).contains("aucun.", "Inviter");
        Visitor.Answer form = officer.get(path(claire));
        String login = form.form("invitation-form").get("login");
        assertThat(login).isEqualTo("cinvitee" + unique);

        assertThat(invite(claire, login, "MAIL").location()).isEqualTo("/dossiers/familles/" + family.value());
        String mail = GreenMailUtil.getBody(mails(unique + "@example.org", 1).getFirst())
                .replace("=\r\n", "");
        assertThat(mail).doesNotContain("Claire", "Invit=C3=A9e", login);
        assertThat(dossier()).contains(login, "invitation envoyée par courriel");

        String link = link(mail);
        Visitor visitor = school.visitor();
        assertThat(visitor.get(link).body()).contains(login);
        assertThat(choose(visitor, link).location()).isEqualTo("/connexion");
        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(school.visitor().logIn(login, PASSWORD).location()).isEqualTo("/accueil");
        assertThat(dossier()).contains("mot de passe choisi");
        assertThat(account(login).displayName()).isEqualTo("Claire Invitée " + unique);
    }

    @Test
    void a_guardian_without_a_mail_address_gets_a_letter_whose_code_is_typed() throws Exception {
        GuardianId karim = guardian("Karim", "Sansmail " + unique, "");
        assertThat(officer.get(path(karim)).body()).doesNotContain("value=\"MAIL\"");
        assertThat(invite(karim, "karim" + unique, "MAIL").status()).isEqualTo(422);
        assertThat(invite(karim, "karim" + unique, "LETTER").location()).isEqualTo(path(karim));

        Letter letter = letter(karim);
        assertThat(letter.text()).contains("karim" + unique, "Karim Sansmail " + unique, "/invitation", "Site d’essai");
        Visitor visitor = school.visitor();
        String typed = letter.code().toLowerCase(Locale.ROOT).replace('-', ' ');
        Visitor.Answer entered = visitor.submit("/invitation", "invitation-code", "/invitation", Map.of("code", typed));
        assertThat(entered.location()).isEqualTo("/mot-de-passe/" + letter.code());
        assertThat(choose(visitor, entered.location()).location()).isEqualTo("/connexion");
        assertThat(visitor.submit("/invitation", "invitation-code", "/invitation", Map.of("code", typed))
                        .status())
                .isEqualTo(422);
        assertThat(school.visitor().logIn("karim" + unique, PASSWORD).location())
                .isEqualTo("/accueil");
    }

    @Test
    void a_letter_is_sent_as_a_file_that_no_cache_keeps() {
        GuardianId karim = guardian("Karim", "Fichier", "");
        invite(karim, "fichier" + unique, "LETTER");
        var headers = officer.submit(path(karim), "invitation-letter", path(karim) + "/lettre", Map.of())
                .response()
                .headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(headers.firstValue("Content-Disposition")).hasValue("attachment; filename=\"invitation.pdf\"");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void inviting_again_ends_the_earlier_letter() throws Exception {
        GuardianId karim = guardian("Karim", "Encore", "");
        invite(karim, "encore" + unique, "LETTER");
        Letter first = letter(karim);
        Letter second = letter(karim);
        assertThat(school.visitor().get("/mot-de-passe/" + first.code()).status())
                .isEqualTo(410);
        assertThat(school.visitor().get("/mot-de-passe/" + second.code()).status())
                .isEqualTo(200);
    }

    @Test
    void an_invitation_past_its_time_no_longer_works() {
        GuardianId karim = guardian("Karim", "Tardif", "");
        invite(karim, "tardif" + unique, "LETTER");
        String code = school.bean(PasswordLinks.class)
                .issueCode(
                        AccountId.of(OpenSchool.SITE, "tardif" + unique),
                        PasswordLinks.Purpose.PRINTED_INVITATION,
                        Duration.ofMinutes(-1))
                .block(SOON);
        assertThat(school.visitor().get("/mot-de-passe/" + code).status()).isEqualTo(410);
        assertThat(school.visitor()
                        .submit("/invitation", "invitation-code", "/invitation", Map.of("code", code))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_identifier_that_is_taken_or_malformed_comes_back_with_what_was_typed() {
        GuardianId first = guardian("Anne", "Prise", "");
        invite(first, "prise" + unique, "LETTER");
        GuardianId second = guardian("Paul", "Prise", "");
        Visitor.Answer taken = invite(second, "Prise" + unique, "LETTER");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("déjà pris", "href=\"#login\"", "Prise" + unique);
        Visitor.Answer malformed = invite(second, "é" + unique, "LETTER");
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.body()).contains("de 3 à 60 lettres");
        assertThat(invite(second, "", "LETTER").body()).contains("Saisissez un identifiant");
    }

    @Test
    void a_guardian_has_one_login_even_when_two_officers_invite_at_once() {
        GuardianId anne = guardian("Anne", "Unique", "");
        Map<String, String> form =
                officer.filled(path(anne), "invitation-form", Map.of("login", "second" + unique, "means", "LETTER"));
        invite(anne, "premier" + unique, "LETTER");
        Visitor.Answer again = officer.post(path(anne), form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("a déjà un accès", "premier" + unique);
    }

    @Test
    void two_guardians_who_share_an_address_each_get_a_link_of_their_own() throws Exception {
        String shared = "shared-" + unique + "@example.org";
        GuardianId anne = guardian("Anne", "Partage", shared);
        GuardianId paul = guardian("Paul", "Partage", shared);
        invite(anne, "anne" + unique, "MAIL");
        invite(paul, "paul" + unique, "MAIL");
        List<String> links = new ArrayList<>();
        for (MimeMessage mail : mails(shared, 2)) {
            links.add(link(GreenMailUtil.getBody(mail).replace("=\r\n", "")));
        }
        List<String> pages =
                links.stream().map(link -> school.visitor().get(link).body()).toList();
        assertThat(pages)
                .anyMatch(page -> page.contains("anne" + unique))
                .anyMatch(page -> page.contains("paul" + unique));

        school.visitor()
                .submit(
                        "/mot-de-passe-perdu",
                        "lost-password",
                        "/mot-de-passe-perdu",
                        Map.of("username", "paul" + unique, "email", shared));
        String lost = link(GreenMailUtil.getBody(mails(shared, 3).getLast()).replace("=\r\n", ""));
        assertThat(school.visitor().get(lost).body()).contains("paul" + unique);
    }

    @Test
    void nobody_is_invited_to_a_closed_login() {
        GuardianId anne = guardian("Anne", "Fermée", "");
        invite(anne, "fermee" + unique, "LETTER");
        Map<String, String> form = officer.filled(path(anne), "invitation-letter", Map.of());
        school.send(new CloseAccount(AccountId.of(OpenSchool.SITE, "fermee" + unique), Actor.SYSTEM));
        assertThat(officer.post(path(anne) + "/lettre", form).status()).isEqualTo(422);
    }

    @Test
    void a_guardian_of_another_site_does_not_exist() {
        assertThat(officer.get("/dossiers/familles/" + family.value() + "/responsables/" + UUID.randomUUID()
                                + "/invitation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_log_says_who_invited_and_how() {
        GuardianId karim = guardian("Karim", "Journal", "");
        invite(karim, "journal" + unique, "LETTER");
        officer.submit(path(karim), "invitation-letter", path(karim) + "/lettre", Map.of());
        assertThat(account("journal" + unique).invitation().means()).isEqualTo(InvitationMeans.LETTER);
    }

    private record Letter(String text, String code) {}

    private Letter letter(GuardianId guardian) throws Exception {
        byte[] pdf = officer.download(path(guardian), "invitation-letter", path(guardian) + "/lettre");
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            Matcher code = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}").matcher(text);
            assertThat(code.find()).isTrue();
            return new Letter(text, code.group());
        }
    }

    private GuardianId guardian(String firstName, String lastName, String email) {
        GuardianId guardian = GuardianId.of(UUID.randomUUID());
        Map<String, String> values = new HashMap<>(Map.of(
                "lastName", lastName,
                "firstName", firstName,
                "addressLine1", "4 rue de l’Église",
                "postalCode", "87200",
                "city", "Saint-Junien"));
        if (!email.isEmpty()) {
            values.put("email", email);
        }
        school.send(new RegisterGuardian(guardian, family, OpenSchool.SITE, values));
        await().atMost(SOON).until(() -> officer.get(path(guardian)).status() == 200);
        return guardian;
    }

    private Visitor.Answer invite(GuardianId guardian, String login, String means) {
        return officer.submit(
                path(guardian), "invitation-form", path(guardian), Map.of("login", login, "means", means));
    }

    private String path(GuardianId guardian) {
        return "/dossiers/familles/" + family.value() + "/responsables/" + guardian.value() + "/invitation";
    }

    private String dossier() {
        return officer.get("/dossiers/familles/" + family.value()).body();
    }

    private AccountView account(String login) {
        return school.bean(Queries.class)
                .one(new FindAccount(AccountId.of(OpenSchool.SITE, login)), AccountView.class)
                .block(SOON);
    }

    private static Visitor.Answer choose(Visitor visitor, String link) {
        return visitor.submit(link, "choose-password", link, Map.of("newPassword", PASSWORD, "confirmation", PASSWORD));
    }

    private static List<MimeMessage> mails(String to, int awaited) {
        await().atMost(SOON).until(() -> received(to).size() >= awaited);
        return received(to);
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

    private static String link(String mail) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
