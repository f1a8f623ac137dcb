package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refusal;
import org.contrepoint.record.RecordRefusal;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.site.TextKind;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindLatestRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.family.IdentityPage.Sibling;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.places.SchoolSearch;
import org.contrepoint.web.record.GroupPolicies;
import org.contrepoint.web.record.IdentityForms;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.record.IdentityInput;
import org.contrepoint.web.record.Policies;
import org.contrepoint.web.record.Submission;
import org.contrepoint.web.site.SiteText;
import org.contrepoint.web.site.SiteTexts;
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
    private final Policies policies;
    private final Submission submission;
    private final Refusals refusals;
    private final TimelineText timeline;
    private final RequestText texts;
    private final SiteTexts siteTexts;
    private final SchoolSearch schools;

    IdentityPages(
            Queries queries,
            IdentityForms forms,
            Policies policies,
            Submission submission,
            Refusals refusals,
            TimelineText timeline,
            RequestText texts,
            SiteTexts siteTexts,
            SchoolSearch schools) {
        this.queries = queries;
        this.forms = forms;
        this.policies = policies;
        this.submission = submission;
        this.refusals = refusals;
        this.timeline = timeline;
        this.texts = texts;
        this.siteTexts = siteTexts;
        this.schools = schools;
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

    /** The form as it was typed, with the schools that its search finds. */
    Mono<Rendering> search(Target target, MultiValueMap<String, String> form, CurrentUser user, Locale locale) {
        Map<String, String> typed =
                IdentityInput.read(form, target.record().subject(), user).proposed();
        String text = SchoolSearch.typed(form);
        return schools.find(text, user)
                .flatMap(found -> page(target, Attempt.searching(typed, text, found), null, user, locale))
                .map(page -> Html.page(target.template(), page));
    }

    /** @param again reads the record anew, to see what became of it and for a form that comes back */
    Mono<Rendering> send(
            Object command,
            IdentityInput input,
            Target target,
            Mono<RecordView> again,
            CurrentUser user,
            Locale locale) {
        return submission
                .send(command, input, target.record(), again, user, null)
                .flatMap(outcome -> switch (outcome) {
                    case Submission.Taken(Submission.Effect effect) ->
                        Mono.just(Html.redirect(target.path(), notice(effect)));
                    case Submission.TurnedDown(Refusal refusal) ->
                        again.flatMap(now -> comeBack(target.with(now), input, refusal, user, locale));
                });
    }

    private static Notice notice(Submission.Effect effect) {
        return switch (effect) {
            case HELD -> Notice.success("family.sent");
            case AT_ONCE -> Notice.success("family.sent.at-once");
            case MIXED -> Notice.success("family.sent.mixed");
            case NOT_SHOWN -> Notice.info("family.sent-not-shown");
        };
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
        boolean looksOn = !target.record().asks(OwnRecords.familyOf(user));
        return Mono.zip(
                        policies.of(subject.kind(), Role.FAMILY),
                        queries.list(new FindTimeline(subject), TimelineLine.class),
                        latest(subject, locale),
                        imageRights(target.record(), locale))
                .map(found -> new IdentityPage(
                        target.path(),
                        target.siblings(),
                        forms.form(
                                target.formId(),
                                target.action(),
                                target.record(),
                                attempt,
                                "/demandes/",
                                looksOn ? found.getT1().lookingOn() : found.getT1(),
                                locale),
                        refusal,
                        found.getT3().orElse(null),
                        found.getT4().orElse(null),
                        timeline.entries(subject.kind(), shown(found.getT2(), found.getT1()), locale),
                        looksOn));
    }

    /** The history without the groups that the school keeps to itself. */
    private static List<TimelineLine> shown(List<TimelineLine> lines, GroupPolicies policies) {
        return lines.stream()
                .map(line -> new TimelineLine(
                        line.at(),
                        line.event(),
                        line.actorName(),
                        line.actorRole(),
                        line.requestId(),
                        line.changes().stream()
                                .filter(change -> policies.shows(change.group()))
                                .toList(),
                        line.details(),
                        line.names()))
                .toList();
    }

    private Mono<Optional<IdentityPage.Latest>> latest(Subject subject, Locale locale) {
        return queries.one(new FindLatestRequest(subject), RequestView.class)
                .map(request -> Optional.of(new IdentityPage.Latest(request, texts.items(request, locale))))
                .defaultIfEmpty(Optional.empty());
    }

    /** Pictures are taken of students only. */
    private Mono<Optional<SiteText>> imageRights(RecordView record, Locale locale) {
        return record.subject().kind() == SubjectKind.STUDENT
                ? siteTexts.of(record.siteId(), TextKind.IMAGE_RIGHTS, locale).map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private static Map<String, String> errors(Refusal refusal) {
        return refusal instanceof RecordRefusal.InvalidValues(Map<String, String> errors) ? errors : Map.of();
    }

    private static List<String> moved(Refusal refusal) {
        return refusal instanceof RecordRefusal.StaleForm(List<String> fields) ? fields : List.of();
    }
}
