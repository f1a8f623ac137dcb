package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Ids;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.web.mail.MailServer;
import org.contrepoint.web.outbox.OutboxMail.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of mails: each leaves once, whatever dies, and says nothing about anybody. */
class OutboxIT {

    private static final FamilyId LEMAIRE = FamilyId.of(Ids.next());
    private static final String CLAIRE_AT = "claire.lemaire@example.org";
    private static final String SYLVIE_AT = "sylvie.marchand@example.org";
    private static final String PAUL_AT = "paul.girard@example.org";
    private static final Actor OFFICER = new Actor(AccountId.of(Ids.next()), Role.STAFF);

    @TempDir
    static Path data;

    private static MailSchool school;
    private static AccountId claire;
    private static AccountId sylvie;
    private static AccountId paul;

    @BeforeAll
    static void open() {
        school = MailSchool.quiet(data);
        school.openSite();
        claire = school.open("lemaire", Role.FAMILY, "Claire Lemaire", CLAIRE_AT, LEMAIRE);
        sylvie = school.open("secretariat", Role.STAFF, "Sylvie Marchand", SYLVIE_AT, null);
        paul = school.open("secretariat2", Role.STAFF, "Paul Girard", PAUL_AT, null);
    }

    @AfterAll
    static void close() {
        school.close();
    }

    @BeforeEach
    void start() throws Exception {
        school.prefer(claire, "fr", NoticeFrequency.AT_ONCE);
        school.prefer(sylvie, "fr", NoticeFrequency.NONE);
        school.prefer(paul, "fr", NoticeFrequency.NONE);
        school.settle();
        school.serverAt(MailSchool.MAIL.getSmtp().getPort());
        JdbcClient.create(school.bean(DataSource.class))
                .sql("delete from outbox")
                .update();
        MailSchool.MAIL.purgeEmailFromAllMailboxes();
    }

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
    void a_dead_server_loses_no_mail_and_the_mail_leaves_once_when_it_lives_again() {
        answered(RequestState.ACCEPTED);
        school.rows(claire, 1);
        school.serverAt(1);
        assertThat(school.sendAll()).isEqualTo(1);
        OutboxMail waiting = school.row(claire);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.lastError()).isEqualTo("ConnectException");
        assertThat(school.sendAll()).as("not before a minute has gone").isZero();

        school.serverAt(MailSchool.MAIL.getSmtp().getPort());
        school.clock.advance(Duration.ofMinutes(1));
        school.sendAll();
        school.clock.advance(Duration.ofDays(3));
        school.sendAll();

        assertThat(MailSchool.received(CLAIRE_AT)).hasSize(1);
    }

    @Test
    void what_fails_for_two_days_is_given_up_until_it_is_sent_again() {
        answered(RequestState.ACCEPTED);
        school.rows(claire, 1);
        school.serverAt(1);
        Instant began = school.clock.instant();
        while (school.row(claire).state() != State.FAILED) {
            school.clock.advanceTo(school.row(claire).nextAttempt().plusMillis(1));
            school.sendAll();
        }
        assertThat(Duration.between(began, school.clock.instant()))
                .isBetween(Duration.ofHours(47), Duration.ofHours(49));
        assertThat(school.row(claire).attempts()).isEqualTo(8);
        assertThat(school.bean(OutboxReport.class).lost())
                .extracting(OutboxMail::lastError)
                .containsExactly("ConnectException");

        school.serverAt(MailSchool.MAIL.getSmtp().getPort());
        assertThat(school.bean(Outbox.class)
                        .retry(Optional.of(school.row(claire).id())))
                .isEqualTo(1);
        school.sendAll();

        assertThat(MailSchool.received(CLAIRE_AT)).hasSize(1);
        assertThat(school.bean(OutboxReport.class).lost()).isEmpty();
    }

    @Test
    void two_senders_at_once_send_each_mail_once() throws Exception {
        IntStream.range(0, 20).forEach(number -> answered(RequestState.ACCEPTED));
        school.rows(claire, 20);

        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            Callable<Integer> sender = school::sendAll;
            int sent = 0;
            for (Future<Integer> done : senders.invokeAll(List.of(sender, sender))) {
                sent += done.get();
            }
            assertThat(sent).isEqualTo(20);
        }

        assertThat(MailSchool.received(CLAIRE_AT))
                .hasSize(20)
                .extracting(OutboxIT::messageId)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_mail_whose_sender_died_leaves_later_and_a_double_has_the_same_message_id() {
        answered(RequestState.ACCEPTED);
        school.rows(claire, 1);
        OutboxMail taken = school.bean(Outbox.class).claim().orElseThrow();
        school.bean(MailServer.class).deliver(school.bean(OutboxMails.class).write(taken, CLAIRE_AT, Locale.FRENCH));
        assertThat(school.sendAll()).as("its sender might still live").isZero();

        school.clock.advance(Outbox.CLAIM);
        assertThat(school.sendAll()).isEqualTo(1);

        List<MimeMessage> mails = MailSchool.received(CLAIRE_AT);
        assertThat(mails).hasSize(2);
        assertThat(messageId(mails.getFirst()))
                .isEqualTo(messageId(mails.getLast()))
                .contains(taken.id().toString());
        school.bean(Outbox.class).fail(taken, "TooLate", Optional.empty());
        assertThat(school.row(claire).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_replay_sends_nothing() {
        answered(RequestState.ACCEPTED);
        school.rows(claire, 1);
        TrackingEventProcessor mails = school.bean(EventProcessingConfiguration.class)
                .eventProcessor("mails", TrackingEventProcessor.class)
                .orElseThrow();

        mails.shutDown();
        assertThatThrownBy(mails::resetTokens).isInstanceOf(IllegalStateException.class);
        mails.start();
        school.settle();

        assertThat(school.rows(claire)).hasSize(1);
    }

    @Test
    void an_event_looked_at_twice_makes_one_mail() {
        RequestId request = answered(RequestState.ACCEPTED);
        school.rows(claire, 1);
        NewMail again = NewMail.of("x", claire, MailKind.ANSWER, Set.of(request), school.clock.instant());

        school.bean(Outbox.class).add(again);
        school.bean(Outbox.class).add(again);

        assertThat(school.rows(claire)).hasSize(2);
    }

    @Test
    void an_officer_gets_one_digest_a_day_however_often_the_sender_looks() throws Exception {
        school.prefer(sylvie, "fr", NoticeFrequency.DAILY);
        RequestId first = school.request(claire);
        school.request(claire);
        school.happens(1, new StaffReminded(first, 3, Instant.now()));
        school.settle();
        assertThat(school.rows(sylvie)).hasSize(1);
        assertThat(school.sendAll()).as("not before seven").isZero();

        school.clock.advanceTo(school.row(sylvie).nextAttempt());
        assertThat(school.sendAll()).isEqualTo(1);
        assertThat(school.sendAll()).isZero();
        assertThat(parts(only(SYLVIE_AT)))
                .contains("2 demandes nouvelles ou corrigées")
                .contains("une qui attend depuis trois jours");

        school.happens(2, new ItemsRevised(first, List.of(), new Actor(claire, Role.FAMILY), 2, Instant.now()));
        school.settle();
        assertThat(school.sendAll()).as("the day's digest has left").isZero();
        school.clock.advance(Duration.ofDays(1));
        assertThat(school.sendAll()).isEqualTo(1);
        school.clock.advance(Duration.ofDays(1));
        assertThat(school.sendAll()).as("no digest without news").isZero();
        assertThat(MailSchool.received(SYLVIE_AT)).hasSize(2);
    }

    @Test
    void officers_are_told_at_once_or_never_as_they_chose() throws Exception {
        school.prefer(sylvie, "fr", NoticeFrequency.AT_ONCE);
        RequestId request = school.request(claire);
        school.happens(1, new StaffReminded(request, 7, Instant.now()));
        school.settle();

        school.sendAll();

        assertThat(MailSchool.received(SYLVIE_AT))
                .extracting(OutboxIT::subject)
                .containsExactly("Une nouvelle demande dans le sas", "Une demande attend depuis plusieurs jours");
        assertThat(parts(MailSchool.received(SYLVIE_AT).getFirst()))
                .contains("https://portail.example.org/sas/" + request.value());
        assertThat(school.rows(paul)).isEmpty();
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
    void what_staff_sent_for_a_family_is_answered_to_the_family() throws Exception {
        RequestId request = school.request(paul, Role.STAFF, LEMAIRE);
        school.happens(1, new ReviewClosed(request, RequestState.ACCEPTED, Instant.now()));
        school.rows(claire, 1);

        school.sendAll();

        only(CLAIRE_AT);
        assertThat(MailSchool.received(PAUL_AT)).isEmpty();
    }

    @Test
    void a_login_without_an_address_is_shown_as_such() {
        AccountId without = school.open("sans-adresse", Role.FAMILY, "Odette Lemaire", null, null);
        RequestId request = school.request(without);
        school.happens(1, new ReviewClosed(request, RequestState.ACCEPTED, Instant.now()));
        school.rows(without, 1);

        school.sendAll();

        assertThat(school.row(without).state()).isEqualTo(State.NO_ADDRESS);
        assertThat(school.bean(OutboxReport.class).lost())
                .extracting(OutboxMail::id)
                .contains(school.row(without).id());
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

    private static RequestId answered(RequestState outcome) {
        RequestId request = school.request(claire);
        school.happens(1, new ReviewClosed(request, outcome, Instant.now()));
        return request;
    }

    private static ReviewDecided decided(RequestId request, ItemDecision decision) {
        return new ReviewDecided(request, MailSchool.LEA, List.of(decision), OFFICER, 2, Instant.now());
    }

    private static MimeMessage only(String address) {
        List<MimeMessage> mails = MailSchool.received(address);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String subject(MimeMessage mail) {
        return reading(mail::getSubject);
    }

    private static String messageId(MimeMessage mail) {
        return reading(mail::getMessageID);
    }

    /** Every part of a mail, decoded. */
    private static String parts(Part part) {
        return reading(() -> {
            if (!(part.getContent() instanceof Multipart many)) {
                return part.getContent().toString();
            }
            StringBuilder all = new StringBuilder();
            for (int index = 0; index < many.getCount(); index++) {
                all.append(parts(many.getBodyPart(index))).append('\n');
            }
            return all.toString();
        });
    }

    private static String reading(Callable<String> what) {
        try {
            return what.call();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
