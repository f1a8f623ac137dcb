package org.contrepoint.web.sas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.message.Refused;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestCorrection;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.record.FieldText;
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

    /**
     * A correction goes first: an accepted line is carried to the record at once, which moves the revision. What would
     * refuse the second command is looked for before the first is sent, so that a mistake applies nothing by halves.
     */
    private Mono<Void> send(RequestView request, DecisionForm form, CurrentUser user) {
        Set<ItemId> corrections = form.corrections();
        List<ItemDecision> decisions = form.decisions();
        if (corrections.isEmpty()) {
            return officer.send(new DecideItems(request.requestId(), form.revision(), decisions, user.actor()), user);
        }
        Optional<ReviewRefusal> mistake = form.mistake();
        if (mistake.isPresent()) {
            return Mono.error(new Refused(mistake.get()));
        }
        Mono<Void> correction = officer.send(
                new RequestCorrection(
                        request.requestId(),
                        form.revision(),
                        corrections,
                        text(request, form),
                        form.due().orElseThrow(),
                        user.actor()),
                user);
        return decisions.isEmpty()
                ? correction
                : correction.then(officer.send(
                        new DecideItems(request.requestId(), form.revision() + 1, decisions, user.actor()), user));
    }

    /** The family reads one text; where several lines come back, each part says which line it is about. */
    private String text(RequestView request, DecisionForm form) {
        Set<ItemId> corrections = form.corrections();
        if (corrections.size() == 1) {
            return form.choice(corrections.iterator().next()).text();
        }
        return request.items().stream()
                .filter(item -> corrections.contains(item.itemId()))
                .map(item -> label(item) + " : " + form.choice(item.itemId()).text())
                .collect(Collectors.joining("\n"));
    }

    private String label(ItemView item) {
        return fields.groupLabel(item.group(), Locale.FRENCH);
    }

    /** An accepted line counts as shown once the record has it, one revision after the decision. */
    private Mono<Boolean> shown(RequestView request, DecisionForm form) {
        boolean accepted =
                form.decisions().stream().anyMatch(decision -> decision.verdict() == ItemDecision.Verdict.ACCEPT);
        int steps = (form.corrections().isEmpty() ? 0 : 1) + (form.decisions().isEmpty() ? 0 : 1) + (accepted ? 1 : 0);
        return officer.until(request.requestId(), now -> now.revision() >= form.revision() + steps);
    }
}
