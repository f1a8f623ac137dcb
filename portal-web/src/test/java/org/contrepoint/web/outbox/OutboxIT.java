package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Ids;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.web.mail.MailServer;
import org.contrepoint.web.outbox.OutboxMail.State;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each mail leaves once, whatever dies. */
class OutboxIT extends MailCast {

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
    void a_mail_of_a_transaction_that_failed_is_not_there_either() {
        RequestId request = RequestId.of(Ids.next());
        NewMail mail = NewMail.of("undone", claire, MailKind.ANSWER, Set.of(request), school.clock.instant());

        new TransactionTemplate(school.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            school.bean(Outbox.class).add(mail);
            assertThat(school.rows(claire)).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(school.rows(claire)).isEmpty();
    }
}
