package org.contrepoint.web.sas.examination;

import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.consultation.Consultations;
import org.contrepoint.web.consultation.Reading;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.sas.StaffRequests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The examination of one request: what it asks for beside what the record says, and who has it in hand. */
@Controller
class ExaminationController {

    private final StaffRequests requests;
    private final ExaminationAnswers answers;
    private final Surroundings surroundings;
    private final Consultations consultations;
    private final KeptForms keptForms;

    ExaminationController(
            StaffRequests requests,
            ExaminationAnswers answers,
            Surroundings surroundings,
            Consultations consultations,
            KeptForms keptForms) {
        this.requests = requests;
        this.answers = answers;
        this.surroundings = surroundings;
        this.consultations = consultations;
        this.keptForms = keptForms;
    }

    @GetMapping("/sas/{demande}")
    Mono<Rendering> examine(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .delayUntil(found -> consultations.note(user, found.request().subject(), Reading.REQUEST, exchange))
                .flatMap(found -> keptForms
                        .take(exchange)
                        .map(DecisionForm::read)
                        .map(kept -> kept.revision() == found.request().revision() ? kept : kept.textsOnly())
                        .defaultIfEmpty(DecisionForm.EMPTY)
                        .flatMap(form -> answers.page(found, user, form, exchange)));
    }

    /** Whether the request moved since a page was made; what stands in that page's form is left alone. */
    @GetMapping("/sas/{demande}/changement")
    Mono<Rendering> movedSince(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String demande,
            @RequestParam(defaultValue = "") String seen,
            ServerWebExchange exchange) {
        return requests.find(demande, user, exchange).map(found -> {
            boolean moved = !Examinations.seen(found.request()).equals(seen);
            return Html.page("sas/moved", new Moved(ExaminationAnswers.address(found.request(), exchange), moved));
        });
    }

    /** Who else looks at the request now. */
    @GetMapping("/sas/{demande}/presence")
    Mono<Rendering> watchers(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(found -> surroundings.watchers(found.request().requestId(), user))
                .map(watchers -> Html.page("sas/presence", watchers));
    }

    /** A page that came back after a POST may be asked for again by its address, to change its language say. */
    @GetMapping({
        "/sas/{demande}/decisions",
        "/sas/{demande}/prise-en-charge",
        "/sas/{demande}/liberation",
        "/sas/{demande}/reouverture"
    })
    Mono<Rendering> again(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .map(found -> Html.redirect(ExaminationAnswers.address(found.request(), exchange)));
    }
}
