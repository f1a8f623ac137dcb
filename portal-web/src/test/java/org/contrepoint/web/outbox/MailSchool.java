package org.contrepoint.web.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.ChoosePreferences;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Provenance;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Ids;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.ContrepointApplication;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A portal with a mail server beside it, a clock that can be set, and the Lemaire family. */
final class MailSchool implements AutoCloseable {

    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final SiteId SITE = SiteId.of(UUID.fromString("0197a000-0000-7000-8000-000000000001"));
    static final Subject LEA =
            new Subject(SubjectKind.STUDENT, UUID.fromString("0197a000-0000-7000-8000-00000000001e"));

    private static final CurrentUser SYSTEM =
            new CurrentUser(Actor.SYSTEM.account(), Role.SYSTEM, SITE, Set.of(SITE), "", null, null);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final MovableClock clock = new MovableClock();
    private final ConfigurableApplicationContext context;

    private MailSchool(Path data, boolean sending) {
        synchronized (MAIL) {
            if (!MAIL.isRunning()) {
                MAIL.start();
            }
        }
        context = new SpringApplicationBuilder(ContrepointApplication.class)
                .initializers(fresh -> ((GenericApplicationContext) fresh).registerBean(Clock.class, () -> clock))
                .run(
                        "--server.port=0",
                        "--contrepoint.operations-port=0",
                        "--contrepoint.public-url=https://portail.example.org",
                        "--contrepoint.data-dir=" + data,
                        "--contrepoint.mail.sending=" + sending,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + MAIL.getSmtp().getPort());
    }

    /** A portal whose mails leave only when a test says so. */
    static MailSchool quiet(Path data) {
        return new MailSchool(data, false);
    }

    /** A portal that sends as it does in earnest. */
    static MailSchool sending(Path data) {
        return new MailSchool(data, true);
    }

    void openSite() {
        send(new OpenSite(SITE, "Site d’essai", "Ici"));
    }

    /** A login of that role; without an address where none is given. */
    AccountId open(String login, Role role, String name, @Nullable String email, @Nullable FamilyId family) {
        AccountId account = AccountId.of(SITE, login);
        send(new OpenAccount(account, SITE, Set.of(SITE), login, role, name, email, family, null));
        Awaitility.await().atMost(PATIENCE).until(() -> view(account) != null);
        return account;
    }

    void prefer(AccountId account, String language, NoticeFrequency notices) {
        send(new ChoosePreferences(account, language, notices));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            AccountView view = view(account);
            return view != null && view.language().equals(language) && view.notices() == notices;
        });
    }

    /** A request of a login about Léa, as the review of it begins. */
    RequestId request(AccountId by, Role role, @Nullable FamilyId actingFor) {
        return request(by, role, SITE, actingFor);
    }

    private RequestId request(AccountId by, Role role, SiteId site, @Nullable FamilyId actingFor) {
        RequestId request = RequestId.of(Ids.next());
        Instant now = Instant.now();
        List<ReviewItem> items = List.of(new ReviewItem(ItemId.of(Ids.next()), "address"));
        ReviewOpened opened = new ReviewOpened(request, LEA, site, new Actor(by, role), now, items, 1, now);
        GenericDomainEventMessage<ReviewEvent> event =
                new GenericDomainEventMessage<>("Review", request.toString(), 0, opened);
        publish(actingFor == null ? event : event.withMetaData(Map.of(Provenance.ACTING_FOR, actingFor.toString())));
        return request;
    }

    RequestId request(AccountId by) {
        return request(by, Role.FAMILY, null);
    }

    /** What happens to a request next. */
    void happens(int sequence, ReviewEvent event) {
        publish(new GenericDomainEventMessage<>("Review", event.requestId().toString(), sequence, event));
    }

    private void publish(GenericDomainEventMessage<?> event) {
        bean(EventStore.class).publish(event);
    }

    /** Waits until the mails of an account are in the outbox. */
    List<OutboxMail> rows(AccountId account, int awaited) {
        Awaitility.await().atMost(PATIENCE).until(() -> rows(account).size() >= awaited);
        return rows(account);
    }

    List<OutboxMail> rows(AccountId account) {
        return JdbcClient.create(bean(DataSource.class))
                .sql("select * from outbox where account_id = :account order by created_at, id")
                .param("account", account.value())
                .query(OutboxMail::read)
                .list();
    }

    OutboxMail row(AccountId account) {
        return rows(account, 1).getLast();
    }

    /** Waits until everything that has happened was looked at. */
    void settle() {
        AccountId witness = AccountId.of(UUID.randomUUID());
        RequestId marker = request(witness, Role.FAMILY, SiteId.of(UUID.randomUUID()), null);
        happens(1, new RequestLapsed(marker, Set.of(), 2, Instant.now()));
        rows(witness, 1);
        JdbcClient.create(bean(DataSource.class))
                .sql("delete from outbox where account_id = :account")
                .param("account", witness.value())
                .update();
    }

    /** Sends what is due; how many mails that were. */
    int sendAll() {
        OutboxSender sender = bean(OutboxSender.class);
        int sent = 0;
        while (sender.sendNext()) {
            sent++;
        }
        return sent;
    }

    void serverAt(int port) {
        bean(JavaMailSenderImpl.class).setPort(port);
    }

    /** What an address received. */
    static List<MimeMessage> received(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> to(mail).contains(address))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private @Nullable AccountView view(AccountId account) {
        return bean(Queries.class)
                .one(new FindAccount(account), AccountView.class)
                .block(PATIENCE);
    }

    private void send(Object command) {
        bean(Commands.class).send(command, SYSTEM).block(PATIENCE);
    }

    @Override
    public void close() {
        context.close();
    }
}
