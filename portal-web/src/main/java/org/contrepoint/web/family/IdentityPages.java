package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.message.Refusal;
import org.contrepoint.record.RecordRefusal;
import org.contrepoint.record.Subject;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.family.IdentityPage.Sibling;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.IdentityForm;
import org.contrepoint.web.record.IdentityForms;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.record.IdentityInput;
import org.contrepoint.web.timeline.TimelineEntry;
import org.contrepoint.web.timeline.TimelineText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The identity page of any record: shown, sent, and shown again with what was wrong and all that was typed. */
@Component
class IdentityPages {

    /**
     * The page of one record.
     *
     * @param template its template
     * @param formId the id of its form
     * @param action where the form is sent
     * @param path where the page is
     */
    record Target(
            String template, String formId, String action, String path, RecordView record, List<Sibling> siblings) {

        Target with(RecordView now) {
            return new Target(template, formId, action, path, now, siblings);
        }
    }

    private final Queries queries;
    private final IdentityForms forms;
    private final Submission submission;
    private final Refusals refusals;
    private final TimelineText timeline;
    private final RequestText texts;

    IdentityPages(
            Queries queries,
            IdentityForms forms,
            Submission submission,
            Refusals refusals,
            TimelineText timeline,
            RequestText texts) {
        this.queries = queries;
        this.forms = forms;
        this.submission = submission;
        this.refusals = refusals;
        this.timeline = timeline;
        this.texts = texts;
    }

    /** @param kept what was typed before the session ended; empty most of the time */
    Mono<Rendering> show(Target target, MultiValueMap<String, String> kept, CurrentUser user, Locale locale) {
        Attempt attempt = kept.isEmpty()
                ? Attempt.NONE
                : new Attempt(
                        IdentityInput.read(kept, target.record().subject(), user)
                                .proposed(),
                        Map.of(),
                        List.of());
        return page(target, attempt, null, user, locale).map(page -> Html.page(target.template(), page));
    }

    /** @param again reads the record anew, for a form that comes back */
    Mono<Rendering> send(
            Object command,
            IdentityInput input,
            Target target,
            Mono<RecordView> again,
            CurrentUser user,
            Locale locale) {
        return submission.send(command, input.requestId(), user).flatMap(outcome -> switch (outcome) {
            case Submission.Held held ->
                Mono.just(Html.redirect(
                        target.path(),
                        held.shown() ? Notice.success("family.sent") : Notice.info("family.sent-not-shown")));
            case Submission.TurnedDown(Refusal refusal) ->
                again.flatMap(now -> comeBack(target.with(now), input, refusal, user, locale));
        });
    }

    private Mono<Rendering> comeBack(
            Target target, IdentityInput input, Refusal refusal, CurrentUser user, Locale locale) {
        Attempt attempt = new Attempt(input.proposed(), errors(refusal), moved(refusal));
        return page(target, attempt, refusals.sentence(refusal, locale), user, locale)
                .map(page -> Html.page(target.template(), page, Refusals.status(refusal)));
    }

    private Mono<IdentityPage> page(
            Target target, Attempt attempt, @Nullable String refusal, CurrentUser user, Locale locale) {
        Subject subject = target.record().subject();
        Mono<List<TimelineEntry>> history = queries.list(new FindTimeline(subject), TimelineLine.class)
                .map(lines -> timeline.entries(subject.kind(), lines, locale));
        IdentityForm form =
                forms.form(target.formId(), target.action(), target.record(), attempt, "/demandes/", locale);
        return Mono.zip(history, latest(subject, user, locale))
                .map(found -> new IdentityPage(
                        target.path(),
                        target.siblings(),
                        form,
                        refusal,
                        found.getT2().orElse(null),
                        found.getT1()));
    }

    private Mono<Optional<IdentityPage.Latest>> latest(Subject subject, CurrentUser user, Locale locale) {
        return queries.one(new ListRequests(OwnRecords.familyOf(user), 0), RequestPage.class)
                .flatMap(page -> Mono.justOrEmpty(page.lines().stream()
                        .filter(line -> line.subject().equals(subject))
                        .findFirst()))
                .flatMap(line -> queries.one(new FindRequest(line.requestId()), RequestView.class))
                .map(request -> Optional.of(new IdentityPage.Latest(request, texts.items(request, locale))))
                .defaultIfEmpty(Optional.empty());
    }

    private static Map<String, String> errors(Refusal refusal) {
        return refusal instanceof RecordRefusal.InvalidValues(Map<String, String> errors) ? errors : Map.of();
    }

    private static List<String> moved(Refusal refusal) {
        return refusal instanceof RecordRefusal.StaleForm(List<String> fields) ? fields : List.of();
    }
}
