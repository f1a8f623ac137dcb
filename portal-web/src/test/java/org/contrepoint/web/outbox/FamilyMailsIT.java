package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Ids;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.web.outbox.OutboxMail.State;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What families are told, and that it says nothing about anybody. */
class FamilyMailsIT extends MailCast {

    @Test
    void an_answer_reaches_the_family_once_in_words_and_as_a_page() throws Exception {
        RequestId request = answered(RequestState.PARTLY_ACCEPTED);
        school.rows(claire, 1);

        school.sendAll();
        school.sendAll();

        MimeMessage mail = only(CLAIRE_AT);
        assertThat(mail.getSubject()).isEqualTo("Une réponse à votre demande");
        assertThat(mail.getContentType()).startsWith("multipart/");
        assertThat(parts(mail))
                .contains("en partie")
                .contains("https://portail.example.org/demandes/" + request.value())
                .contains("<a class=\"button\" href=\"https://portail.example.org/demandes/" + request.value() + "\"")
                .contains("« Accès »".replace(' ', '\u00a0'));
        assertThat(school.row(claire).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_reader_who_chose_english_reads_english() throws Exception {
        school.prefer(claire, "en", NoticeFrequency.AT_ONCE);
        answered(RequestState.ACCEPTED);
        school.rows(claire, 1);

        school.sendAll();

        assertThat(only(CLAIRE_AT).getSubject()).isEqualTo("An answer to your request");
        assertThat(parts(only(CLAIRE_AT))).contains("<html lang=\"en\">").contains("accepted your request");
    }

    @Test
    void correction_reminder_and_lapse_are_told_whatever_the_family_prefers() {
        school.prefer(claire, "fr", NoticeFrequency.NONE);
        RequestId request = school.request(claire);
        LocalDate due = LocalDate.of(2026, 12, 9);
        Instant now = Instant.now();
        school.happens(1, new CorrectionRequested(request, MailSchool.LEA, List.of(), due, OFFICER, 2, now));
        school.happens(2, new FamilyReminded(request, 2, due, now));
        school.happens(3, new RequestLapsed(request, Set.of(), 3, now));
        school.happens(4, new ReviewClosed(request, RequestState.LAPSED, now));
        school.happens(5, new ReviewReopened(request, MailSchool.LEA, Set.of(), "Erreur", OFFICER, 4, now));
        school.settle();

        school.sendAll();

        assertThat(MailSchool.received(CLAIRE_AT))
                .extracting(OutboxIT::subject)
                .containsExactly(
                        "Votre demande est à corriger",
                        "Rappel\u00a0: votre demande est à corriger",
                        "Votre demande est classée sans suite");
        assertThat(parts(MailSchool.received(CLAIRE_AT).getFirst())).contains("9 décembre 2026");
    }

    @Test
    void a_family_that_wants_one_mail_a_day_gets_its_answers_together() throws Exception {
        school.prefer(claire, "fr", NoticeFrequency.DAILY);
        answered(RequestState.ACCEPTED);
        answered(RequestState.REFUSED);
        school.settle();
        assertThat(school.rows(claire)).hasSize(1);

        school.clock.advanceTo(school.row(claire).nextAttempt());
        school.sendAll();

        assertThat(parts(only(CLAIRE_AT))).contains("2 de vos demandes ont");
    }

    @Test
    void a_partial_answer_waits_a_little_and_gives_way_to_the_whole_one() {
        RequestId request = school.request(claire);
        school.happens(1, decided(request, ItemDecision.refuse(ItemId.of(Ids.next()), RefusalReason.OTHER, "Non")));
        school.settle();
        assertThat(school.row(claire).kind()).isEqualTo(MailKind.PARTIAL_ANSWER);
        assertThat(school.sendAll()).isZero();

        school.happens(2, new ReviewClosed(request, RequestState.REFUSED, Instant.now()));
        school.settle();
        school.clock.advance(Duration.ofHours(1));
        school.sendAll();

        assertThat(MailSchool.received(CLAIRE_AT))
                .extracting(OutboxIT::subject)
                .containsExactly("Une réponse à votre demande");
    }

    @Test
    void a_first_of_two_acceptances_and_what_the_family_ended_itself_are_no_news() {
        RequestId request = school.request(claire);
        ItemDecision endorsed = new ItemDecision(ItemId.of(Ids.next()), ItemDecision.Verdict.ENDORSE, null, null, null);
        school.happens(1, decided(request, endorsed));
        school.happens(2, new RequestWithdrawn(request, Set.of(), new Actor(claire, Role.FAMILY), 3, Instant.now()));
        school.happens(3, new ReviewClosed(request, RequestState.WITHDRAWN, Instant.now()));
        school.settle();

        assertThat(school.rows(claire)).isEmpty();
    }

    @Test
    void a_past_that_is_told_only_now_is_news_to_nobody() {
        RequestId request = school.request(claire);
        Instant lastMonth = Instant.now().minus(Duration.ofDays(30));
        school.happens(1, new ReviewClosed(request, RequestState.ACCEPTED, lastMonth));
        school.settle();

        assertThat(school.rows(claire)).isEmpty();
    }

    @Test
    void neither_the_table_nor_the_mail_says_anything_about_anybody() {
        school.prefer(sylvie, "en", NoticeFrequency.AT_ONCE);
        RequestId request = school.request(claire);
        LocalDate due = LocalDate.of(2026, 12, 9);
        school.happens(1, new CorrectionRequested(request, MailSchool.LEA, List.of(), due, OFFICER, 2, Instant.now()));
        school.happens(
                2, new ReviewReopened(request, MailSchool.LEA, Set.of(), "Voir Odette", OFFICER, 3, Instant.now()));
        school.happens(3, new ReviewClosed(request, RequestState.REFUSED, Instant.now()));
        school.settle();
        String table = JdbcClient.create(school.bean(DataSource.class))
                .sql("select string_agg(outbox::text, ' ') from outbox")
                .query(String.class)
                .single();

        school.sendAll();

        String[] personal = {"Claire", "Lemaire", "lemaire", "Léa", "Sylvie", "Marchand", "example.org", "Odette"};
        assertThat(table).doesNotContain(personal);
        assertThat(MailSchool.MAIL.getReceivedMessages()).hasSize(4);
        for (MimeMessage mail : MailSchool.MAIL.getReceivedMessages()) {
            assertThat(subject(mail) + parts(mail).replace("portail.example.org", ""))
                    .doesNotContain(personal);
        }
    }
}
