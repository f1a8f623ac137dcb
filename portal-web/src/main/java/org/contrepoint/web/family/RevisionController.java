package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.ReviseGuardianProposal;
import org.contrepoint.message.Refusal;
import org.contrepoint.record.RecordRefusal;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.HandingForm;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.places.SchoolSearch;
import org.contrepoint.web.record.BirthDates;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.record.IdentityInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A family writes lines of its request anew, in the same request: before anybody examines it, or when asked to. */
@Controller
class RevisionController {

    private final OwnRecords records;
    private final RequestPages pages;
    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final Messages messages;
    private final RevisedDocuments documents;
    private final SchoolSearch schools;
    private final BirthDates births;

    RevisionController(
            OwnRecords records,
            RequestPages pages,
            Commands commands,
            Queries queries,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            Messages messages,
            RevisedDocuments documents,
            SchoolSearch schools,
            BirthDates births) {
        this.records = records;
        this.pages = pages;
        this.commands = commands;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.messages = messages;
        this.documents = documents;
        this.schools = schools;
        this.births = births;
    }

    @PostMapping("/demandes/{id}")
    Mono<Rendering> revise(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return records.request(id, user)
                .flatMap(request -> HandingForm.read(exchange)
                        .flatMap(form -> request.subject().kind().isFolder()
                                ? documents.revise(request, form, user, locale)
                                : revise(request, form.fields(), user, locale)));
    }

    private Mono<Rendering> revise(
            RequestView request, MultiValueMap<String, String> form, CurrentUser user, Locale locale) {
        IdentityInput input = IdentityInput.read(form, request.subject(), user);
        if (SchoolSearch.asked(form)) {
            return search(request, input, SchoolSearch.typed(form), user, locale);
        }
        boolean moved = !String.valueOf(request.revision()).equals(form.getFirst(RevisionForm.REVISION));
        if (moved && !input.proposed().isEmpty() && Revisions.saysAlready(request, input.proposed())) {
            return Mono.just(sent(request.requestId(), true));
        }
        Refusal barred = barred(request);
        if (barred != null) {
            return comeBack(request, input, barred, user, locale);
        }
        if (moved) {
            String sentence = messages.get(locale, "requests.moved");
            return again(request, typed(input, Map.of()), sentence, HttpStatus.CONFLICT, user, locale);
        }
        SubmissionId submission = Revisions.submission(form.getFirst(RevisionForm.SUBMISSION));
        return records.record(request.subject(), user)
                .flatMap(record -> births.check(record, input.proposed()))
                .then(Mono.defer(() -> commands.send(command(request, submission, input, user), user)))
                .then(readYourWrites.until(
                        Set.of(Topics.request(request.requestId())), movedOn(request.requestId(), request.revision())))
                .map(shown -> sent(request.requestId(), shown))
                .onErrorResume(failure ->
                        Refusals.of(failure).flatMap(refusal -> comeBack(request, input, refusal, user, locale)));
    }

    private Mono<Rendering> search(
            RequestView request, IdentityInput input, String text, CurrentUser user, Locale locale) {
        return schools.find(text, user)
                .flatMap(found ->
                        pages.story(request, user, Attempt.searching(input.proposed(), text, found), null, locale))
                .map(story -> Html.page("family/request", story));
    }

    static @Nullable Refusal barred(RequestView request) {
        if (request.state().closed()) {
            return new ReviewRefusal.ReviewClosedAlready(request.state());
        }
        return Revisions.underReview(request) ? new ReviewRefusal.UnderReviewNow() : null;
    }

    private static Object command(RequestView request, SubmissionId submission, IdentityInput input, CurrentUser user) {
        return switch (request.subject().kind()) {
            case STUDENT ->
                new ReviseStudentProposal(
                        StudentId.of(request.subject().id()),
                        OwnRecords.familyOf(user),
                        request.requestId(),
                        submission,
                        input.seen(),
                        input.proposed(),
                        user.actor());
            case GUARDIAN ->
                new ReviseGuardianProposal(
                        GuardianId.of(request.subject().id()),
                        OwnRecords.familyOf(user),
                        request.requestId(),
                        submission,
                        input.seen(),
                        input.proposed(),
                        user.actor());
            case STUDENT_FOLDER, FAMILY_FOLDER -> throw new IllegalArgumentException("a folder has no fields");
        };
    }

    private Mono<Boolean> movedOn(RequestId request, int revision) {
        return queries.one(new FindRequest(request), RequestView.class).map(now -> now.revision() > revision);
    }

    private static Rendering sent(RequestId request, boolean shown) {
        return Html.redirect(
                "/demandes/" + request.value(),
                shown ? Notice.success("family.revised") : Notice.info("family.sent-not-shown"));
    }

    private Mono<Rendering> comeBack(
            RequestView request, IdentityInput input, Refusal refusal, CurrentUser user, Locale locale) {
        if (refusal instanceof RecordRefusal.NotYourRecord) {
            String sentence = messages.get(locale, "requests.other-household");
            return again(request, typed(input, Map.of()), sentence, HttpStatus.FORBIDDEN, user, locale);
        }
        Map<String, String> errors =
                refusal instanceof RecordRefusal.InvalidValues(Map<String, String> wrong) ? wrong : Map.of();
        return again(
                request,
                typed(input, errors),
                refusals.sentence(refusal, locale),
                Refusals.status(refusal),
                user,
                locale);
    }

    private Mono<Rendering> again(
            RequestView request,
            Attempt attempt,
            String sentence,
            HttpStatusCode status,
            CurrentUser user,
            Locale locale) {
        return records.request(request.requestId().toString(), user)
                .flatMap(now -> pages.story(now, user, attempt, sentence, locale))
                .map(story -> Html.page("family/request", story, status));
    }

    private static Attempt typed(IdentityInput input, Map<String, String> errors) {
        return new Attempt(input.proposed(), errors, List.of());
    }
}
