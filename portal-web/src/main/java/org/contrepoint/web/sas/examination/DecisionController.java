package org.contrepoint.web.sas.examination;

import java.util.Optional;
import org.contrepoint.family.AmendGuardianProposal;
import org.contrepoint.family.GuardianId;
import org.contrepoint.record.Subject;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.student.AmendStudentProposal;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.record.BirthDates;
import org.contrepoint.web.sas.Examinable;
import org.contrepoint.web.sas.Officer;
import org.contrepoint.web.sas.StaffRequests;
import org.contrepoint.web.sas.examination.Decisions.Draft;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes an officer's decisions: some lines accepted, with another value even, some refused, some sent back. */
@Controller
class DecisionController {

    private final StaffRequests requests;
    private final ExaminationAnswers answers;
    private final Officer officer;
    private final BirthDates births;

    DecisionController(StaffRequests requests, ExaminationAnswers answers, Officer officer, BirthDates births) {
        this.requests = requests;
        this.answers = answers;
        this.officer = officer;
        this.births = births;
    }

    @PostMapping("/sas/{demande}/decisions")
    Mono<Rendering> decide(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String demande, ServerWebExchange exchange) {
        return requests.find(demande, user, exchange)
                .flatMap(found -> exchange.getFormData()
                        .map(DecisionForm::read)
                        .flatMap(form -> decide(found, form, user, exchange)));
    }

    private Mono<Rendering> decide(Examinable found, DecisionForm form, CurrentUser user, ServerWebExchange exchange) {
        RequestView request = found.request();
        Decisions wanted = Decisions.of(request, form);
        Optional<ReviewRefusal> mistake = mistake(request, form, wanted);
        if (mistake.isPresent()) {
            return answers.rejected(new Rejection(mistake.get()), found, user, form, exchange);
        }
        return Flux.fromIterable(wanted.drafts())
                .concatMap(draft -> draft(request, draft, user))
                .then(officer.send(decision(found, wanted, user), user))
                .then(Mono.defer(() -> officer.until(
                        request.requestId(), now -> now.revision() >= form.revision() + wanted.steps(request))))
                .map(shown -> answers.done(
                        request,
                        wanted.onlyEndorses(request) ? "staff.notice.endorsed" : "staff.notice.decided",
                        shown,
                        exchange))
                .onErrorResume(failure -> answers.rejected(failure, found, user, form, exchange));
    }

    /** A page of a request that moved is answered by the review itself: what it says of the move comes first. */
    private static Optional<ReviewRefusal> mistake(RequestView request, DecisionForm form, Decisions wanted) {
        boolean undecided = request.items().stream()
                .anyMatch(item ->
                        Decisions.valueWithoutVerdict(request.subject().kind(), item, form.choice(item.itemId())));
        if (form.revision() < request.revision()) {
            return wanted.drafts().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReviewRefusal.RevisionMoved(form.revision(), request.revision()));
        }
        if (undecided && !form.allClean()) {
            return Optional.of(new ReviewRefusal.NothingDecided());
        }
        return wanted.drafts().isEmpty() ? Optional.empty() : wanted.mistake();
    }

    private static DecideItems decision(Examinable found, Decisions wanted, CurrentUser user) {
        return new DecideItems(
                found.request().requestId(),
                wanted.revision(),
                wanted.decisions(),
                wanted.due().orElse(null),
                user.actor(),
                found.delegationId());
    }

    private Mono<Void> draft(RequestView request, Draft draft, CurrentUser user) {
        Subject subject = request.subject();
        Object command = switch (subject.kind()) {
            case STUDENT ->
                new AmendStudentProposal(
                        StudentId.of(subject.id()),
                        request.requestId(),
                        draft.item(),
                        draft.amendment(),
                        draft.values(),
                        user.actor());
            case GUARDIAN ->
                new AmendGuardianProposal(
                        GuardianId.of(subject.id()),
                        request.requestId(),
                        draft.item(),
                        draft.amendment(),
                        draft.values(),
                        user.actor());
            case STUDENT_FOLDER, FAMILY_FOLDER -> throw new IllegalArgumentException("a folder has no fields");
        };
        return births.check(subject, request.families(), draft.values())
                .then(officer.send(command, user))
                .onErrorResume(failure ->
                        Refusals.of(failure).flatMap(refusal -> Mono.error(new DraftRefused(draft.item(), refusal))));
    }
}
