package org.contrepoint.web.sas.examination;

import java.util.function.Predicate;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.ReleaseReview;
import org.contrepoint.review.ReopenReview;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.sas.Examinable;
import org.contrepoint.web.sas.Officer;
import org.contrepoint.web.sas.StaffRequests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An officer takes a request on, gives it back to the queue, or opens it again when it was closed. */
@Controller
class HandlingController {

    private final StaffRequests requests;
    private final ExaminationAnswers answers;
    private final Officer officer;

    HandlingController(StaffRequests requests, ExaminationAnswers answers, Officer officer) {
        this.requests = requests;
        this.answers = answers;
        this.officer = officer;
    }

    @PostMapping("/sas/{demande}/prise-en-charge")
    Mono<Rendering> claim(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(found -> handle(
                        found,
                        new ClaimReview(found.request().requestId(), user.actor()),
                        now -> user.accountId().equals(now.claimedBy()),
                        "staff.notice.claimed",
                        DecisionForm.EMPTY,
                        user,
                        exchange));
    }

    @PostMapping("/sas/{demande}/liberation")
    Mono<Rendering> release(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(found -> handle(
                        found,
                        new ReleaseReview(found.request().requestId(), user.actor()),
                        now -> !user.accountId().equals(now.claimedBy()),
                        "staff.notice.released",
                        DecisionForm.EMPTY,
                        user,
                        exchange));
    }

    @PostMapping("/sas/{demande}/reouverture")
    Mono<Rendering> reopen(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(found -> exchange.getFormData()
                        .map(DecisionForm::read)
                        .flatMap(form -> handle(
                                found,
                                new ReopenReview(
                                        found.request().requestId(),
                                        form.revision(),
                                        form.note(),
                                        user.actor(),
                                        found.delegationId()),
                                now -> !now.state().closed(),
                                "staff.notice.reopened",
                                form,
                                user,
                                exchange)));
    }

    private Mono<Rendering> handle(
            Examinable found,
            Object command,
            Predicate<RequestView> shows,
            String notice,
            DecisionForm form,
            CurrentUser user,
            ServerWebExchange exchange) {
        return officer.send(command, user)
                .then(Mono.defer(() -> officer.until(found.request().requestId(), shows)))
                .map(shown -> answers.done(found.request(), notice, shown, exchange))
                .onErrorResume(failure -> answers.rejected(failure, found, user, form, exchange));
    }
}
