package org.contrepoint.web.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.junit.jupiter.api.Test;

class PasswordIT {

    private static final String NEW = "Trois violons dans la neige";

    private final OpenSchool school = OpenSchool.get();

    @Test
    void a_lost_password_is_chosen_anew_through_a_mailed_link() throws Exception {
        school.open("forgetful", Role.TEACHER, "forgetful@example.org");
        Visitor phone = school.visitor();
        phone.logIn("forgetful", OpenSchool.PASSWORD);
        ask("forgetful", "Forgetful@Example.org");
        String link = link(mails("forgetful@example.org", 1).getFirst());
        Visitor visitor = school.visitor();
        assertThat(visitor.get(link).status()).isEqualTo(200);
        assertThat(choose(visitor, link, "court").status()).isEqualTo(422);
        assertThat(choose(visitor, link, NEW).location()).isEqualTo("/connexion");
        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(phone.get("/enseignant").location()).isEqualTo("/connexion");
        assertThat(school.visitor().logIn("forgetful", OpenSchool.PASSWORD).status())
                .isEqualTo(422);
        assertThat(school.visitor().logIn("forgetful", NEW).location()).isEqualTo("/enseignant");
        assertThat(mails("forgetful@example.org", 2)).hasSize(2);
    }

    @Test
    void the_answer_is_the_same_whether_or_not_the_pair_exists() throws Exception {
        school.open("paired", Role.TEACHER, "paired@example.org");
        Visitor.Answer right = ask("paired", "paired@example.org");
        Visitor.Answer wrong = ask("paired", "another@example.org");
        Visitor.Answer unknown = ask("not-a-login", "paired@example.org");
        assertThat(right.status()).isEqualTo(200).isEqualTo(wrong.status()).isEqualTo(unknown.status());
        assertThat(right.body()).isEqualTo(wrong.body()).isEqualTo(unknown.body());
        assertThat(mails("paired@example.org", 1)).hasSize(1);
        assertThat(mails("another@example.org", 0)).isEmpty();
    }

    @Test
    void of_two_who_use_a_link_at_once_one_sets_the_password() throws Exception {
        AccountId account = school.open("raced", Role.TEACHER, "raced@example.org");
        String secret = school.bean(PasswordLinks.class)
                .issue(account, PasswordLinks.Purpose.LOST_PASSWORD, Duration.ofMinutes(30))
                .block(Duration.ofSeconds(5));
        String link = "/mot-de-passe/" + secret;
        List<Callable<Visitor.Answer>> posts = new ArrayList<>();
        for (int racer = 0; racer < 4; racer++) {
            Visitor visitor = school.visitor();
            Map<String, String> form = visitor.filled(
                    link, "choose-password", Map.of("newPassword", NEW + racer, "confirmation", NEW + racer));
            posts.add(() -> visitor.post(link, form));
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService racers = Executors.newFixedThreadPool(posts.size())) {
            for (Future<Visitor.Answer> answer : racers.invokeAll(posts)) {
                answers.add(answer.get().status());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(303, 410, 410, 410);
    }

    @Test
    void a_link_past_its_time_is_refused() {
        AccountId account = school.open("late", Role.TEACHER, "late@example.org");
        String secret = school.bean(PasswordLinks.class)
                .issue(account, PasswordLinks.Purpose.LOST_PASSWORD, Duration.ofMinutes(-1))
                .block(Duration.ofSeconds(5));
        assertThat(school.visitor().get("/mot-de-passe/" + secret).status()).isEqualTo(410);
    }

    @Test
    void asking_too_often_is_asked_to_wait() {
        for (int time = 0; time < 4; time++) {
            assertThat(ask("asks-often", "often@example.org").status()).isEqualTo(200);
        }
        assertThat(ask("asks-often", "often@example.org").status()).isEqualTo(429);
    }

    @Test
    void changing_ones_password_keeps_this_session_and_ends_the_others() {
        school.open("changing", Role.TEACHER, "changing@example.org");
        Visitor here = school.visitor();
        Visitor there = school.visitor();
        here.logIn("changing", OpenSchool.PASSWORD);
        there.logIn("changing", OpenSchool.PASSWORD);
        Map<String, String> wrong = Map.of("currentPassword", "not mine", "newPassword", NEW, "confirmation", NEW);
        assertThat(here.submit("/acces", "change-password", "/acces", wrong).status())
                .isEqualTo(422);
        Map<String, String> right =
                Map.of("currentPassword", OpenSchool.PASSWORD, "newPassword", NEW, "confirmation", NEW);
        assertThat(here.submit("/acces", "change-password", "/acces", right).location())
                .isEqualTo("/acces");
        assertThat(here.get("/acces").status()).isEqualTo(200);
        assertThat(there.get("/acces").location()).isEqualTo("/connexion");
    }

    private Visitor.Answer ask(String login, String email) {
        return school.visitor()
                .submit(
                        "/mot-de-passe-perdu",
                        "lost-password",
                        "/mot-de-passe-perdu",
                        Map.of("username", login, "email", email));
    }

    private static Visitor.Answer choose(Visitor visitor, String link, String password) {
        return visitor.submit(link, "choose-password", link, Map.of("newPassword", password, "confirmation", password));
    }

    private static List<MimeMessage> mails(String to, int awaited) throws Exception {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> received(to).size() >= awaited);
        return received(to);
    }

    private static List<MimeMessage> received(String to) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : OpenSchool.MAIL.getReceivedMessages()) {
            if (Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).contains(to)) {
                found.add(mail);
            }
        }
        return found;
    }

    private static String link(MimeMessage mail) {
        String text = GreenMailUtil.getBody(mail).replace("=\r\n", "");
        Matcher link = Pattern.compile("/mot-de-passe/[A-Za-z0-9_-]{43}").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
