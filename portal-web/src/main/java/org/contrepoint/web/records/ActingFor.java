package org.contrepoint.web.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.message.Refusal;
import org.contrepoint.record.RecordRefusal;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.IdentityForms;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.record.IdentityInput;
import org.contrepoint.web.record.Policies;
import org.contrepoint.web.record.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Staff send what a family told them on the telephone or on paper, in its name (« pour le compte de »). It goes the way
 * of what families send, under policies of its own; whoever sent it may not decide it (domain.md, rule 6).
 */
@Component
class ActingFor {

    /** Name of the input that says which family it is for. */
    static final String FAMILY = "family";

    /**
     * The record that it is about.
     *
     * @param families those it may be sent for
     */
    record Target(String back, String action, RecordView record, List<FamilyView> families) {
        Target with(RecordView now) {
            return new Target(back, action, now, families);
        }
    }

    private final IdentityForms forms;
    private final Policies policies;
    private final Submission submission;
    private final Refusals refusals;
    private final Messages messages;

    ActingFor(IdentityForms forms, Policies policies, Submission submission, Refusals refusals, Messages messages) {
        this.forms = forms;
        this.policies = policies;
        this.submission = submission;
        this.refusals = refusals;
        this.messages = messages;
    }

    Mono<Rendering> show(Target target, Attempt attempt, String family, Locale locale) {
        return page(target, attempt, family, null, "", HttpStatus.OK, locale);
    }

    /**
     * Sends it.
     *
     * @param family the id of the family chosen, as it was sent
     * @param again reads the record anew
     */
    Mono<Rendering> send(
            Target target,
            IdentityInput input,
            String family,
            Mono<RecordView> again,
            CurrentUser user,
            Locale locale) {
        FamilyId chosen = target.families().stream()
                .map(FamilyView::familyId)
                .filter(known -> known.value().toString().equals(family))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            Attempt attempt = new Attempt(input.proposed(), Map.of(), List.of());
            return page(target, attempt, "", "required", "", HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        return submission
                .send(command(target.record(), chosen, input, user), input, target.record(), again, user, chosen)
                .flatMap(outcome -> switch (outcome) {
                    case Submission.Taken(Submission.Effect effect) ->
                        Mono.just(Html.redirect(target.back(), notice(effect)));
                    case Submission.TurnedDown(Refusal refusal) ->
                        again.flatMap(now -> comeBack(target.with(now), input, family, refusal, locale));
                });
    }

    private Mono<Rendering> comeBack(
            Target target, IdentityInput input, String family, Refusal refusal, Locale locale) {
        Attempt attempt = switch (refusal) {
            case RecordRefusal.InvalidValues(Map<String, String> errors) ->
                new Attempt(input.proposed(), errors, List.of());
            case RecordRefusal.StaleForm(List<String> moved) -> new Attempt(input.proposed(), Map.of(), moved);
            default -> new Attempt(input.proposed(), Map.of(), List.of());
        };
        return page(
                target, attempt, family, null, refusals.sentence(refusal, locale), Refusals.status(refusal), locale);
    }

    private Mono<Rendering> page(
            Target target,
            Attempt attempt,
            String family,
            @Nullable String error,
            String refusal,
            HttpStatusCode status,
            Locale locale) {
        RecordView record = target.record();
        boolean student = record.subject().kind() == SubjectKind.STUDENT;
        return policies.of(record.subject().kind(), Role.STAFF)
                .map(said -> forms.form(
                        student ? "for-student-form" : "for-guardian-form",
                        target.action(),
                        record,
                        attempt,
                        "/sas/",
                        said,
                        locale))
                .map(form -> Html.page(
                        "records/actingFor",
                        new ActingForPage(
                                record.displayName(),
                                target.back(),
                                choice(target.families(), family, error, locale),
                                only(target.families()),
                                refusal,
                                form),
                        status));
    }

    private @Nullable FormField choice(
            List<FamilyView> families, String family, @Nullable String error, Locale locale) {
        return families.size() < 2
                ? null
                : FormField.of(FormField.Kind.RADIO, FAMILY)
                        .label("desk.for.family")
                        .required(true)
                        .options(families.stream()
                                .map(known -> new FormField.Option(
                                        known.familyId().value().toString(),
                                        messages.get(locale, "records.family", known.name())))
                                .toList())
                        .value(family)
                        .error(error);
    }

    private static ActingForPage.@Nullable Household only(List<FamilyView> families) {
        return families.size() == 1
                ? new ActingForPage.Household(
                        families.getFirst().familyId().value().toString(),
                        families.getFirst().name())
                : null;
    }

    private static Object command(RecordView record, FamilyId family, IdentityInput input, CurrentUser user) {
        return switch (record.subject().kind()) {
            case STUDENT ->
                new ProposeStudentIdentity(
                        StudentId.of(record.subject().id()),
                        family,
                        input.requestId(),
                        input.seen(),
                        input.proposed(),
                        user.actor());
            case GUARDIAN ->
                new ProposeGuardianIdentity(
                        GuardianId.of(record.subject().id()),
                        family,
                        input.requestId(),
                        input.seen(),
                        input.proposed(),
                        user.actor());
            case STUDENT_FOLDER, FAMILY_FOLDER -> throw new IllegalArgumentException("a folder has no fields");
        };
    }

    private static Notice notice(Submission.Effect effect) {
        return switch (effect) {
            case HELD -> Notice.success("desk.for.sent");
            case AT_ONCE -> Notice.success("desk.for.sent.at-once");
            case MIXED -> Notice.success("desk.for.sent.mixed");
            case NOT_SHOWN -> Notice.info("desk.on-its-way");
        };
    }
}
