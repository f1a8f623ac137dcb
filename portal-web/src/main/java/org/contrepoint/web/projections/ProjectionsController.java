package org.contrepoint.web.projections;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.contrepoint.platform.parking.DeadLetters;
import org.contrepoint.platform.parking.Processors;
import org.contrepoint.platform.parking.Retried;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RetryParked;
import org.contrepoint.view.request.ListParked;
import org.contrepoint.view.request.ParkedRequest;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Projections »: how far each one is, what was parked, and what to do about it. */
@Controller
final class ProjectionsController {

    private static final String PAGE = "/admin/projections";
    private static final int LONGEST = 255;

    private final DeadLetters deadLetters;
    private final Processors processors;
    private final Queries queries;
    private final Commands commands;
    private final SecurityLog log;
    private final Executor blocking = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("parked-", 0).factory());

    ProjectionsController(
            DeadLetters deadLetters, Processors processors, Queries queries, Commands commands, SecurityLog log) {
        this.deadLetters = deadLetters;
        this.processors = processors;
        this.queries = queries;
        this.commands = commands;
        this.log = log;
    }

    @GetMapping(PAGE)
    Mono<Rendering> show() {
        return page(HttpStatus.OK, "");
    }

    @PostMapping(PAGE + "/reprise")
    Mono<Rendering> retry(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            Lane lane = lane(form);
            return off(() -> deadLetters.retry(lane.group(), lane.sequence()))
                    .flatMap(outcome -> retried(lane, outcome, user, exchange));
        });
    }

    @PostMapping(PAGE + "/abandon")
    Mono<Rendering> abandon(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            Lane lane = lane(form);
            return AbandonReason.parse(value(form, "reason"))
                    .map(reason -> abandon(lane, reason, user, exchange))
                    .orElseGet(() -> page(
                            HttpStatus.UNPROCESSABLE_CONTENT, ProjectionsPage.anchor(lane.group(), lane.sequence())));
        });
    }

    @PostMapping(PAGE + "/demandes/{demande}/reprise")
    Mono<Rendering> retryRequest(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID demande) {
        return commands.send(new RetryParked(RequestId.of(demande), user.actor()), user)
                .thenReturn(Notice.success("admin.requests.retried"))
                .onErrorResume(failure -> Refusals.of(failure).map(refusal -> Notice.info("admin.retry.GONE")))
                .map(notice -> Html.redirect(PAGE, notice));
    }

    private Mono<Rendering> retried(Lane lane, Retried outcome, CurrentUser user, ServerWebExchange exchange) {
        Mono<Void> noted = outcome == Retried.GONE
                ? Mono.empty()
                : log.noteDetail(Kind.PARKED_EVENTS_RETRIED, user, lane + " " + outcome, exchange);
        return noted.thenReturn(Html.redirect(PAGE, told(outcome)));
    }

    private Mono<Rendering> abandon(Lane lane, AbandonReason reason, CurrentUser user, ServerWebExchange exchange) {
        return off(() -> deadLetters.abandon(lane.group(), lane.sequence())).flatMap(events -> {
            if (events == 0) {
                return Mono.just(Html.redirect(PAGE, told(Retried.GONE)));
            }
            return log.noteDetail(Kind.PARKED_EVENTS_ABANDONED, user, lane + " " + reason + " " + events, exchange)
                    .thenReturn(Html.redirect(PAGE, Notice.success("admin.abandoned")));
        });
    }

    private Mono<Rendering> page(HttpStatus status, String unexplained) {
        return Mono.zip(
                        off(processors::list),
                        off(deadLetters::list),
                        queries.list(new ListParked(), ParkedRequest.class))
                .map(found -> Html.page(
                        "projections/projections",
                        new ProjectionsPage(found.getT1(), found.getT2(), found.getT3(), unexplained),
                        status));
    }

    private static Notice told(Retried outcome) {
        String key = "admin.retry." + outcome.name();
        return switch (outcome) {
            case DONE -> Notice.success(key);
            case FAILED -> Notice.error(key);
            case GONE, ELSEWHERE -> Notice.info(key);
        };
    }

    /** Handling events blocks, and must not stop half way because somebody closed the page. */
    private <T> Mono<T> off(Supplier<T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, blocking), true);
    }

    private static Lane lane(MultiValueMap<String, String> form) {
        return new Lane(value(form, "group"), value(form, "sequence"));
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        return Typed.line(form.getFirst(name), LONGEST);
    }

    /** What a form is about. */
    private record Lane(String group, String sequence) {
        @Override
        public String toString() {
            return group + " " + sequence;
        }
    }
}
