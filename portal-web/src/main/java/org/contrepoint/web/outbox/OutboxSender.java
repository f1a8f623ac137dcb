package org.contrepoint.web.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.platform.ConditionalOnRole;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.mail.MailServer;
import org.contrepoint.web.mail.UnusableAddress;
import org.contrepoint.web.outbox.OutboxMail.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds, on a thread of its own; in each process one, and no mail from two of them. A mail whose
 * sender died is sent by another one once its claim is over, under the same message id.
 */
@Component
@ConditionalOnRole("web")
class OutboxSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Outbox outbox;
    private final OutboxBell bell;
    private final Recipients recipients;
    private final OutboxMails mails;
    private final MailServer server;
    private final Clock clock;
    private final boolean wanted;
    private Instant forgotten = Instant.EPOCH;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxSender(
            Outbox outbox,
            OutboxBell bell,
            Recipients recipients,
            OutboxMails mails,
            MailServer server,
            Clock clock,
            @Value("${contrepoint.mail.sending:true}") boolean wanted) {
        this.outbox = outbox;
        this.bell = bell;
        this.recipients = recipients;
        this.mails = mails;
        this.server = server;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("outbox").start(this::work);
    }

    @Override
    public void stop() {
        Thread working = thread;
        running = false;
        bell.ring();
        if (working != null) {
            try {
                working.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    private void work() {
        try {
            while (isRunning()) {
                round();
                bell.await(LOOK_AGAIN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = sendNext();
            }
            forget();
        } catch (RuntimeException failure) {
            LOG.warn("The outbox can't be read: {}", failure.getClass().getName());
        }
    }

    /** Sends the next mail that is due; says whether there was one. */
    boolean sendNext() {
        Optional<OutboxMail> next = outbox.claim();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(OutboxMail mail) {
        try {
            outbox.settle(mail, deliver(mail));
        } catch (DataAccessException storage) {
            throw storage;
        } catch (RuntimeException failure) {
            // Neither its message nor those of its causes: they quote addresses.
            String error = NestedExceptionUtils.getMostSpecificCause(failure)
                    .getClass()
                    .getSimpleName();
            LOG.warn("A mail ({}) did not leave, attempt {}: {}", mail.kind(), mail.attempts(), error);
            outbox.fail(
                    mail,
                    error,
                    failure instanceof UnusableAddress ? Optional.empty() : Backoff.after(mail.attempts()));
        }
    }

    private State deliver(OutboxMail mail) {
        AccountView reader = recipients.find(mail.account()).orElse(null);
        String to = reader == null ? null : reader.email();
        if (reader == null || to == null || to.isBlank()) {
            return State.NO_ADDRESS;
        }
        if (!mail.kind().always() && reader.notices() == NoticeFrequency.NONE) {
            return State.NOT_WANTED;
        }
        if (mail.kind() == MailKind.INVITATION && !recipients.awaitsInvitation(mail.account())) {
            return State.SUPERSEDED;
        }
        server.deliver(mails.write(mail, to.strip(), Locale.forLanguageTag(reader.language())));
        return State.SENT;
    }

    private void forget() {
        Instant now = clock.instant();
        if (forgotten.plus(Duration.ofHours(6)).isBefore(now)) {
            outbox.forgetBefore(now.minus(KEPT));
            forgotten = now;
        }
    }
}
