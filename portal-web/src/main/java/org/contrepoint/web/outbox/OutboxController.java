package org.contrepoint.web.outbox;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.contrepoint.message.Ids;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.mail.MailServer;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** « Courriels »: what waits, what did not leave, and sending it again. */
@Controller
final class OutboxController {

    private static final String PAGE = "/admin/courriels";

    private final Outbox outbox;
    private final OutboxReport report;
    private final MailServer server;
    private final Clock clock;

    OutboxController(Outbox outbox, OutboxReport report, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.report = report;
        this.server = server;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    Mono<Rendering> show() {
        return off(() -> Html.page(
                "outbox/outbox",
                new OutboxPage(
                        report.counts(), report.lost(), report.waiting(), OutboxReport.SHOWN, server.isConfigured())));
    }

    @PostMapping(PAGE + "/renvoi")
    Mono<Rendering> retryAll() {
        return retry(Optional.empty());
    }

    @PostMapping(PAGE + "/{id}/renvoi")
    Mono<Rendering> retryOne(@PathVariable UUID id) {
        return retry(Optional.of(id));
    }

    @PostMapping(PAGE + "/essai")
    Mono<Rendering> test(@AuthenticationPrincipal CurrentUser user) {
        return off(() -> {
            outbox.add(
                    NewMail.of("test:" + Ids.next(clock), user.accountId(), MailKind.TEST, Set.of(), clock.instant()));
            return Html.redirect(PAGE, Notice.success("mail.admin.test.sent"));
        });
    }

    private Mono<Rendering> retry(Optional<UUID> one) {
        return off(() -> Html.redirect(
                PAGE,
                outbox.retry(one) > 0 ? Notice.success("mail.admin.retried") : Notice.info("mail.admin.retried.none")));
    }

    /** The table is read through JDBC, which blocks. */
    private static Mono<Rendering> off(Callable<Rendering> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
