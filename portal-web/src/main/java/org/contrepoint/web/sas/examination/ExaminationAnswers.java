package org.contrepoint.web.sas.examination;

import java.util.Locale;
import org.contrepoint.message.Refusal;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.sas.Officer;
import org.contrepoint.web.sas.StaffRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers an officer: with the examination page, with a redirect to it, or with the page and why nothing was done. */
@Component
class ExaminationAnswers {

    private final StaffRequests requests;
    private final Examinations examinations;
    private final Officer officer;
    private final Refusals refusals;

    ExaminationAnswers(StaffRequests requests, Examinations examinations, Officer officer, Refusals refusals) {
        this.requests = requests;
        this.examinations = examinations;
        this.officer = officer;
        this.refusals = refusals;
    }

    /** @param form what the page starts with */
    Mono<Rendering> page(RequestView request, CurrentUser user, DecisionForm form, ServerWebExchange exchange) {
        return page(request, user, form, Rejection.NONE, HttpStatus.OK, exchange);
    }

    /**
     * Back to the request after it was done.
     *
     * @param shown whether the view shows it already
     */
    Rendering done(RequestView request, String notice, boolean shown) {
        return Html.redirect(
                "/sas/" + request.requestId().value(),
                shown ? Notice.success(notice) : Notice.info("staff.notice.on-its-way"));
    }

    /** The page again, with what was typed and why it was not taken. Any failure that is no rule's stays one. */
    Mono<Rendering> rejected(
            Throwable failure, RequestView seen, CurrentUser user, DecisionForm form, ServerWebExchange exchange) {
        return Refusals.of(failure)
                .flatMap(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN
                        ? Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND))
                        : rejected(refusal, seen, user, form, exchange));
    }

    Mono<Rendering> rejected(
            Refusal refusal, RequestView seen, CurrentUser user, DecisionForm form, ServerWebExchange exchange) {
        boolean moved = refusal.kind() == Refusal.Kind.MOVED;
        return caughtUp(refusal, seen)
                .then(requests.find(seen.requestId()))
                .defaultIfEmpty(seen)
                .flatMap(now -> page(
                        now,
                        user,
                        moved ? form.textsOnly() : form,
                        new Rejection(refusal, refusals),
                        Refusals.status(refusal),
                        exchange));
    }

    /** An officer who has to decide again gets what the request became, not what the view still says. */
    private Mono<Boolean> caughtUp(Refusal refusal, RequestView seen) {
        return refusal instanceof ReviewRefusal.RevisionMoved moved
                ? officer.until(seen.requestId(), now -> now.revision() >= moved.current())
                : Mono.just(true);
    }

    private Mono<Rendering> page(
            RequestView request,
            CurrentUser user,
            DecisionForm form,
            Rejection rejection,
            HttpStatus status,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return examinations
                .page(request, user, form, rejection, locale)
                .map(model -> Html.page("sas/examination", model, status));
    }
}
