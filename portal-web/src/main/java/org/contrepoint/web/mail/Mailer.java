package org.contrepoint.web.mail;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Sends a mail now or never: what holds a secret must not wait in a table. A mail that cannot leave is a warning in the
 * log, never an error for whoever caused it.
 */
@Component
public class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    private final MailServer server;

    Mailer(MailServer server) {
        this.server = server;
    }

    public Mono<Void> send(Mail mail) {
        if (!server.isConfigured()) {
            LOG.warn("A mail was not sent: no mail server is configured (spring.mail.host)");
            return Mono.empty();
        }
        return Mono.<Void>fromRunnable(() -> server.deliver(mail))
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(Retry.backoff(2, Duration.ofSeconds(1)))
                .onErrorResume(failure -> {
                    // The message of a mail failure quotes addresses.
                    LOG.warn("A mail was not sent: {}", failure.getClass().getName());
                    return Mono.empty();
                });
    }
}
