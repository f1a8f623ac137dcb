package org.contrepoint.web.sas.examination;

import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.ReleaseReview;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.sas.Officer;
import org.contrepoint.web.sas.StaffRequests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The examination of one request: what it asks for beside what the record says, and who has it in hand. */
@Controller
class ExaminationController {

    private final StaffRequests requests;
    private final ExaminationAnswers answers;
    private final Officer officer;
    private final SecurityLog securityLog;
    private final KeptForms keptForms;

    ExaminationController(
            StaffRequests requests,
            ExaminationAnswers answers,
            Officer officer,
            SecurityLog securityLog,
            KeptForms keptForms) {
        this.requests = requests;
        this.answers = answers;
        this.officer = officer;
        this.securityLog = securityLog;
        this.keptForms = keptForms;
    }

    @GetMapping("/sas/{demande}")
    Mono<Rendering> examine(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .delayUntil(
                        request -> securityLog.note(SecurityLog.Kind.RECORD_READ, user, request.subject(), exchange))
                .flatMap(request -> keptForms
                        .take(exchange)
                        .map(DecisionForm::read)
                        .map(kept -> kept.revision() == request.revision() ? kept : kept.textsOnly())
                        .defaultIfEmpty(DecisionForm.EMPTY)
                        .flatMap(form -> answers.page(request, user, form, exchange)));
    }

    /** Whether the request moved since a page was made; what stands in that page's form is left alone. */
    @GetMapping("/sas/{demande}/changement")
    Mono<Rendering> movedSince(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String demande,
            @RequestParam(defaultValue = "") String seen,
            ServerWebExchange exchange) {
        return requests.find(demande, user, exchange).map(request -> {
            boolean moved = !Examinations.seen(request).equals(seen);
            return Html.page("sas/moved", new Moved(request.requestId().value().toString(), moved));
        });
    }

    /** A page that came back after a POST may be asked for again by its address, to change its language say. */
    @GetMapping({"/sas/{demande}/decisions", "/sas/{demande}/prise-en-charge", "/sas/{demande}/liberation"})
    Mono<Rendering> again(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .map(request -> Html.redirect("/sas/" + request.requestId().value()));
    }

    @PostMapping("/sas/{demande}/prise-en-charge")
    Mono<Rendering> claim(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(request -> officer.send(new ClaimReview(request.requestId(), user.actor()), user)
                        .then(officer.until(
                                request.requestId(), now -> user.accountId().equals(now.claimedBy())))
                        .map(shown -> answers.done(request, "staff.notice.claimed", shown))
                        .onErrorResume(
                                failure -> answers.rejected(failure, request, user, DecisionForm.EMPTY, exchange)));
    }

    @PostMapping("/sas/{demande}/liberation")
    Mono<Rendering> release(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(request -> officer.send(new ReleaseReview(request.requestId(), user.actor()), user)
                        .then(officer.until(
                                request.requestId(), now -> !user.accountId().equals(now.claimedBy())))
                        .map(shown -> answers.done(request, "staff.notice.released", shown))
                        .onErrorResume(
                                failure -> answers.rejected(failure, request, user, DecisionForm.EMPTY, exchange)));
    }
}
