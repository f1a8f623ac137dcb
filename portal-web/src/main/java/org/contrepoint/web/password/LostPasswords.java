package org.contrepoint.web.password;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindLogin;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.mail.Mailer;
import org.contrepoint.web.mail.PortalMails;
import org.contrepoint.web.mail.PublicAddress;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks at requests for a lost password after their page was answered, one by one: neither the answer nor its time says
 * whether the pair of identifier and address exists.
 */
@Component
class LostPasswords implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LostPasswords.class);
    private static final int MOST_WAITING = 500;

    private final ThreadPoolExecutor desk = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("lost-passwords").factory());

    private final Queries queries;
    private final PasswordLinks links;
    private final PortalMails mails;
    private final Mailer mailer;
    private final PublicAddress address;
    private final SecurityLog log;
    private final Duration lifetime;

    LostPasswords(
            Queries queries,
            PasswordLinks links,
            PortalMails mails,
            Mailer mailer,
            PublicAddress address,
            SecurityLog log,
            AccessProperties properties) {
        this.queries = queries;
        this.links = links;
        this.mails = mails;
        this.mailer = mailer;
        this.address = address;
        this.log = log;
        this.lifetime = properties.linkLifetime();
    }

    /** What someone typed, to look at in a moment. */
    record Asked(
            @Nullable SiteId site,
            String login,
            String email,
            Locale language,
            @Nullable String network) {

        @Override
        public String toString() {
            return "Asked";
        }
    }

    /** Takes the request; it always looks the same from outside. */
    void ask(Asked asked) {
        try {
            desk.execute(() -> answer(asked));
        } catch (RejectedExecutionException full) {
            LOG.warn("More requests for lost passwords than can wait: one was dropped");
        }
    }

    private void answer(Asked asked) {
        try {
            queries.one(new FindLogin(asked.site(), asked.login()), AccountView.class)
                    .filter(account -> !account.closed()
                            && account.email() != null
                            && account.email().strip().equalsIgnoreCase(asked.email()))
                    .flatMap(account -> send(account, asked))
                    .block(Duration.ofSeconds(30));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A request for a lost password failed: {}",
                    failure.getClass().getName());
        }
    }

    private Mono<Void> send(AccountView account, Asked asked) {
        String to = account.email();
        return to == null
                ? Mono.empty()
                : links.issue(account.accountId(), PasswordLinks.Purpose.LOST_PASSWORD, lifetime)
                        .map(secret -> mails.write(
                                "password-link",
                                to,
                                asked.language(),
                                address.of("/mot-de-passe/" + secret),
                                lifetime.toMinutes()))
                        .flatMap(mailer::send)
                        .then(log.note(Kind.PASSWORD_LINK_SENT, CurrentUser.of(account), asked.network()));
    }

    @Override
    public void destroy() {
        desk.shutdownNow();
    }
}
