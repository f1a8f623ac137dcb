package org.contrepoint.web.sas.examination;

import org.contrepoint.message.Refusal;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.sas.Examinable;
import org.contrepoint.web.sas.Officer;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.StaffRequests;
import org.jspecify.annotations.Nullable;
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

    ExaminationAnswers(StaffRequests requests, Examinations examinations, Officer officer) {
        this.requests = requests;
        this.examinations = examinations;
        this.officer = officer;
    }

    /** @param form what the page starts with */
    Mono<Rendering> page(Examinable found, CurrentUser user, DecisionForm form, ServerWebExchange exchange) {
        return page(found, user, form, Rejection.NONE, HttpStatus.OK, exchange);
    }

    /**
     * Back to the request after it was done.
     *
     * @param shown whether the view shows it already
     */
    Rendering done(RequestView request, String notice, boolean shown, ServerWebExchange exchange) {
        return Html.redirect(
                address(request, exchange), shown ? Notice.success(notice) : Notice.info("staff.notice.on-its-way"));
    }

    /** The request's page, which still knows the list that it was opened from. */
    static String address(RequestView request, ServerWebExchange exchange) {
        String page = "/sas/" + request.requestId().value();
        String file = file(exchange);
        return file == null ? page : page + "?file=" + SasFilter.decode(file).code();
    }

    /** The page again, with what was typed and why it was not taken. Any failure that is no rule's stays one. */
    Mono<Rendering> rejected(
            Throwable failure, Examinable seen, CurrentUser user, DecisionForm form, ServerWebExchange exchange) {
        return Refusals.of(failure)
                .flatMap(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN
                        ? Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND))
                        : rejected(
                                failure instanceof DraftRefused draft
                                        ? new Rejection(refusal, draft.item())
                                        : new Rejection(refusal),
                                seen,
                                user,
                                form,
                                exchange));
    }

    Mono<Rendering> rejected(
            Rejection rejection, Examinable seen, CurrentUser user, DecisionForm form, ServerWebExchange exchange) {
        Refusal refusal = java.util.Objects.requireNonNull(rejection.refusal());
        boolean moved = refusal.kind() == Refusal.Kind.MOVED;
        return caughtUp(refusal, seen.request())
                .then(requests.find(seen.request().requestId()))
                .map(seen::now)
                .defaultIfEmpty(seen)
                .flatMap(now -> page(
                        now, user, moved ? form.textsOnly() : form, rejection, Refusals.status(refusal), exchange));
    }

    /** An officer who has to decide again gets what the request became, not what the view still says. */
    private Mono<Boolean> caughtUp(Refusal refusal, RequestView seen) {
        return refusal instanceof ReviewRefusal.RevisionMoved moved
                ? officer.until(seen.requestId(), now -> now.revision() >= moved.current())
                : Mono.just(true);
    }

    private Mono<Rendering> page(
            Examinable found,
            CurrentUser user,
            DecisionForm form,
            Rejection rejection,
            HttpStatus status,
            ServerWebExchange exchange) {
        return examinations
                .page(
                        found,
                        user,
                        SasFilter.decode(file(exchange)),
                        form,
                        rejection,
                        Language.of(exchange.getRequest()))
                .map(model -> Html.page("sas/examination", model, status));
    }

    private static @Nullable String file(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams().getFirst("file");
    }
}
