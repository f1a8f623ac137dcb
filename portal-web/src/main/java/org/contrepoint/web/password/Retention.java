package org.contrepoint.web.password;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.contrepoint.platform.ConditionalOnRole;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets the entries of log B once their time is over, and links that ended a month ago; four times a day. */
@Component
@ConditionalOnRole("web")
class Retention implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration LINKS = Duration.ofDays(30);

    private final SecurityLog log;
    private final PasswordLinks links;
    private final AccessProperties properties;
    private final InstantSource clock;
    private Disposable rounds = Disposables.disposed();

    Retention(SecurityLog log, PasswordLinks links, AccessProperties properties, InstantSource clock) {
        this.log = log;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds = Flux.interval(Duration.ofMinutes(1), Duration.ofHours(6))
                .onBackpressureDrop()
                .concatMap(round -> purge())
                .subscribe();
    }

    Mono<Void> purge() {
        Instant now = clock.instant();
        return log.forgetBefore(now.minus(properties.logRetention()))
                .then(links.forgetBefore(now.minus(LINKS)))
                .then()
                .onErrorResume(failure -> {
                    LOG.warn(
                            "The security log was not purged: {}",
                            failure.getClass().getName());
                    return Mono.empty();
                });
    }

    @Override
    public void destroy() {
        rounds.dispose();
    }
}
