package org.contrepoint.web.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.family.CorrectGuardian;
import org.contrepoint.family.GuardianId;
import org.contrepoint.message.Refusal;
import org.contrepoint.record.RecordRefusal;
import org.contrepoint.record.Subject;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.places.SchoolSearch;
import org.contrepoint.web.record.BirthDates;
import org.contrepoint.web.record.IdentityForms;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.record.IdentityInput;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Staff correct a record of their own accord: applied at once, under the same rules as what a family sends. */
@Controller
class CorrectionController {

    private static final String STUDENT = "/dossiers/eleves/{eleve}/correction";
    private static final String GUARDIAN = "/dossiers/familles/{famille}/responsables/{responsable}/correction";

    private static final String ON_ITS_WAY = "staff.notice.on-its-way";

    private final StaffRecords records;
    private final IdentityForms forms;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final KeptForms keptForms;
    private final SchoolSearch schools;
    private final BirthDates births;

    CorrectionController(
            StaffRecords records,
            IdentityForms forms,
            Commands commands,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            KeptForms keptForms,
            SchoolSearch schools,
            BirthDates births) {
        this.records = records;
        this.forms = forms;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.keptForms = keptForms;
        this.schools = schools;
        this.births = births;
    }

    @GetMapping(STUDENT)
    Mono<Rendering> student(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return records.student(eleve, user, exchange)
                .flatMap(student -> show(student, ofStudent(student), user, exchange));
    }

    @PostMapping(STUDENT)
    Mono<Rendering> correctStudent(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return records.student(eleve, user, exchange)
                .flatMap(student -> correct(student, ofStudent(student), records.student(eleve), user, exchange));
    }

    @GetMapping(GUARDIAN)
    Mono<Rendering> guardian(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return records.familyOf(famille, responsable, user, exchange)
                .flatMap(family -> StaffRecords.guardian(family, responsable)
                        .flatMap(guardian -> show(guardian, ofGuardian(family, guardian), user, exchange)));
    }

    @PostMapping(GUARDIAN)
    Mono<Rendering> correctGuardian(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return records.familyOf(famille, responsable, user, exchange)
                .flatMap(family -> StaffRecords.guardian(family, responsable)
                        .flatMap(guardian -> correct(
                                guardian,
                                ofGuardian(family, guardian),
                                records.family(famille).flatMap(now -> StaffRecords.guardian(now, responsable)),
                                user,
                                exchange)));
    }

    /** Where a record and the form that corrects it are. */
    private record Place(String back, String form) {}

    private static Place ofStudent(RecordView student) {
        String page = "/dossiers/eleves/" + student.subject().id();
        return new Place(page, page + "/correction");
    }

    private static Place ofGuardian(FamilyView family, RecordView guardian) {
        String page = "/dossiers/familles/" + family.familyId().value();
        return new Place(page, page + "/responsables/" + guardian.subject().id() + "/correction");
    }

    private Mono<Rendering> show(RecordView record, Place place, CurrentUser user, ServerWebExchange exchange) {
        return keptForms
                .take(exchange)
                .map(kept -> IdentityInput.read(kept, record.subject(), user))
                .map(kept -> new Attempt(kept.proposed(), Map.of(), List.of()))
                .defaultIfEmpty(Attempt.NONE)
                .map(attempt -> Html.page("records/correction", page(record, place, attempt, "", exchange)));
    }

    private Mono<Rendering> correct(
            RecordView record, Place place, Mono<RecordView> now, CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> SchoolSearch.asked(form)
                        ? search(form, record, place, user, exchange)
                        : correct(
                                IdentityInput.read(form, record.subject(), user), record, place, now, user, exchange));
    }

    private Mono<Rendering> search(
            MultiValueMap<String, String> form,
            RecordView record,
            Place place,
            CurrentUser user,
            ServerWebExchange exchange) {
        String text = SchoolSearch.typed(form);
        Map<String, String> typed =
                IdentityInput.read(form, record.subject(), user).proposed();
        return schools.find(text, user)
                .map(found -> Attempt.searching(typed, text, found))
                .map(attempt -> Html.page("records/correction", page(record, place, attempt, "", exchange)));
    }

    private Mono<Rendering> correct(
            IdentityInput input,
            RecordView record,
            Place place,
            Mono<RecordView> now,
            CurrentUser user,
            ServerWebExchange exchange) {
        return births.check(record, changes(input))
                .then(commands.send(command(record.subject(), changes(input), user), user))
                .then(readYourWrites.until(
                        Set.of(Topics.subject(record.subject())), now.map(then -> shows(then, input))))
                .map(shown -> Html.redirect(
                        place.back(), shown ? Notice.success("staff.notice.corrected") : Notice.info(ON_ITS_WAY)))
                .onErrorResume(failure ->
                        Refusals.of(failure).map(refusal -> comeBack(refusal, record, place, input, exchange)));
    }

    private Rendering comeBack(
            Refusal refusal, RecordView record, Place place, IdentityInput input, ServerWebExchange exchange) {
        Map<String, String> errors =
                refusal instanceof RecordRefusal.InvalidValues(Map<String, String> wrong) ? wrong : Map.of();
        Attempt attempt = new Attempt(input.proposed(), errors, List.of());
        String sentence = refusals.sentence(refusal, Language.of(exchange.getRequest()));
        return Html.page(
                "records/correction", page(record, place, attempt, sentence, exchange), Refusals.status(refusal));
    }

    private CorrectionPage page(
            RecordView record, Place place, Attempt attempt, String refusal, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return new CorrectionPage(
                record.displayName(),
                place.back(),
                refusal,
                forms.form("correction", place.form(), record, attempt, "/sas/", locale));
    }

    private static Object command(Subject subject, Map<String, String> values, CurrentUser user) {
        return switch (subject.kind()) {
            case STUDENT -> new CorrectStudent(StudentId.of(subject.id()), values, user.actor());
            case GUARDIAN -> new CorrectGuardian(GuardianId.of(subject.id()), values, user.actor());
            case STUDENT_FOLDER, FAMILY_FOLDER -> throw new IllegalArgumentException("a folder has no fields");
        };
    }

    /** What the officer changed; a field that moved meanwhile and was left alone stays as it is now. */
    private static Map<String, String> changes(IdentityInput input) {
        Map<String, String> changes = new LinkedHashMap<>(input.proposed());
        changes.entrySet()
                .removeIf(field -> field.getValue().equals(input.seen().getOrDefault(field.getKey(), "")));
        return changes;
    }

    private static boolean shows(RecordView record, IdentityInput input) {
        return changes(input).entrySet().stream()
                .allMatch(field -> field.getValue().equals(record.current().getOrDefault(field.getKey(), "")));
    }
}
