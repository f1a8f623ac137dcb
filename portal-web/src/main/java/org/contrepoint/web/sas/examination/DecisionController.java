package org.contrepoint.web.sas.examination;

import java.util.List;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.sas.Officer;
import org.contrepoint.web.sas.StaffRequests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes an officer's decisions: some lines accepted, some refused, some sent back to the family. */
@Controller
class DecisionController {

    private final StaffRequests requests;
    private final ExaminationAnswers answers;
    private final Officer officer;
    private final FieldText fields;

    DecisionController(StaffRequests requests, ExaminationAnswers answers, Officer officer, FieldText fields) {
        this.requests = requests;
        this.answers = answers;
        this.officer = officer;
        this.fields = fields;
    }

    @PostMapping("/sas/{demande}/decisions")
    Mono<Rendering> decide(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(request -> exchange.getFormData()
                        .map(DecisionForm::read)
                        .flatMap(form -> send(request, form, user)
                                .then(Mono.defer(() -> shown(request, form)))
                                .map(shown -> answers.done(request, "staff.notice.decided", shown))
                                .onErrorResume(failure -> answers.rejected(failure, request, user, form, exchange))));
    }

    private Mono<Void> send(RequestView request, DecisionForm form, CurrentUser user) {
        List<ItemDecision> decisions = new java.util.ArrayList<>(form.decisions());
        form.corrections()
                .forEach(item -> decisions.add(ItemDecision.correct(
                        item,
                        org.contrepoint.review.RefusalReason.OTHER,
                        form.choice(item).text())));
        return officer.send(
                new DecideItems(
                        request.requestId(),
                        form.revision(),
                        decisions,
                        form.due().orElse(null),
                        user.actor(),
                        null),
                user);
    }

    /** An accepted line counts as shown once the record has it, one revision after the decision. */
    private Mono<Boolean> shown(RequestView request, DecisionForm form) {
        boolean accepted =
                form.decisions().stream().anyMatch(decision -> decision.verdict() == ItemDecision.Verdict.ACCEPT);
        int steps = (form.corrections().isEmpty() ? 0 : 1) + (form.decisions().isEmpty() ? 0 : 1) + (accepted ? 1 : 0);
        return officer.until(request.requestId(), now -> now.revision() >= form.revision() + steps);
    }
}
