package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Role;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.message.Queries;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Choosing how one is written to, and looking after the mails that did not leave. */
class MailPagesIT {

    private final OpenSchool school = OpenSchool.get();

    @Test
    void language_and_frequency_are_chosen_on_the_access_page_and_shown_back() {
        AccountId account = school.open("chooses", Role.STAFF, "chooses@example.org");
        Visitor officer = loggedIn("chooses");
        assertThat(checked(officer.get("/acces").body())).containsExactly("fr", "DAILY");

        Visitor.Answer answer = choose(officer, Map.of("language", "en", "notices", "AT_ONCE"));

        assertThat(answer.location()).isEqualTo("/acces");
        assertThat(checked(officer.get("/acces").body())).containsExactly("en", "AT_ONCE");
        AccountView view = school.bean(Queries.class)
                .one(new FindAccount(account), AccountView.class)
                .block(Duration.ofSeconds(5));
        assertThat(view.language()).isEqualTo("en");
        assertThat(view.notices()).isEqualTo(NoticeFrequency.AT_ONCE);
    }

    @Test
    void what_is_no_choice_is_refused_beside_its_field_and_changes_nothing() {
        school.open("mistaken", Role.STAFF, "mistaken@example.org");
        Visitor officer = loggedIn("mistaken");

        Visitor.Answer answer = choose(officer, Map.of("language", "la", "notices", "AT_ONCE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#language\"");
        assertThat(checked(answer.body())).containsExactly("AT_ONCE");
        assertThat(checked(officer.get("/acces").body())).containsExactly("fr", "DAILY");
    }

    @Test
    void who_is_told_nothing_by_itself_chooses_the_language_only() {
        school.open("teaches", Role.TEACHER, "teaches@example.org");
        Visitor teacher = loggedIn("teaches");

        assertThat(choose(teacher, Map.of("language", "en")).location()).isEqualTo("/acces");
        assertThat(checked(teacher.get("/acces").body())).containsExactly("en");
    }

    @Test
    void an_administrator_writes_to_themselves_to_try_the_server() {
        Visitor admin = school.loggedIn(Role.ADMIN);

        assertThat(admin.submit("/admin/courriels", "test-mail", "/admin/courriels/essai", Map.of())
                        .location())
                .isEqualTo("/admin/courriels");

        awaitMailTo("some-admin@example.org");
    }

    @Test
    void what_did_not_leave_is_shown_without_its_reader_and_sent_again_when_asked() {
        AccountId account = school.open("unreached", Role.TEACHER, "unreached@example.org");
        UUID id = lost(account);
        Visitor admin = school.loggedIn(Role.ADMIN);

        String page = admin.get("/admin/courriels").body();
        assertThat(page).contains("ConnectException", "retry-" + id).doesNotContain("unreached", "Quelqu’un,");
        assertThat(admin.submit("/admin/courriels", "retry-" + id, "/admin/courriels/" + id + "/renvoi", Map.of())
                        .location())
                .isEqualTo("/admin/courriels");

        awaitMailTo("unreached@example.org");
        assertThat(admin.get("/admin/courriels").body()).doesNotContain("retry-" + id);
    }

    @Test
    void all_that_did_not_leave_is_sent_again_at_once() {
        lost(school.open("unreached-too", Role.TEACHER, "unreached-too@example.org"));
        lost(school.open("unreached-three", Role.TEACHER, "unreached-three@example.org"));
        Visitor admin = school.loggedIn(Role.ADMIN);

        admin.submit("/admin/courriels", "retry-all", "/admin/courriels/renvoi", Map.of());

        awaitMailTo("unreached-too@example.org");
        awaitMailTo("unreached-three@example.org");
    }

    /** A mail that was given up. */
    private UUID lost(AccountId account) {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        String key = "lost:" + account;
        school.bean(Outbox.class)
                .add(NewMail.of(key, account, MailKind.LAPSED, Set.of(RequestId.of(UUID.randomUUID())), tomorrow));
        return JdbcClient.create(school.bean(DataSource.class))
                .sql("""
                        update outbox set state = 'FAILED', attempts = 8, last_error = 'ConnectException'
                        where dedupe_key = :key returning id
                        """)
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    private Visitor loggedIn(String login) {
        Visitor visitor = school.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        return visitor;
    }

    private static Visitor.Answer choose(Visitor visitor, Map<String, String> choices) {
        return visitor.submit("/acces", "preferences-form", "/acces/preferences", choices);
    }

    private static List<String> checked(String body) {
        return Pattern.compile("<input type=\"radio\" name=\"[a-z]+\" value=\"(\\w+)\"[^>]* checked")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static void awaitMailTo(String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Arrays.stream(OpenSchool.MAIL.getReceivedMessages())
                        .anyMatch(mail -> {
                            try {
                                return Arrays.toString(mail.getAllRecipients()).contains(address);
                            } catch (MessagingException unreadable) {
                                throw new IllegalStateException(unreadable);
                            }
                        }));
    }
}
