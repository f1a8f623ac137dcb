package org.contrepoint.web.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.places.SchoolSearch;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.record.IdentityInput;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Saisir pour le compte de la famille », from a record's page. */
@Controller
class ActingForController {

    private static final String STUDENT = "/dossiers/eleves/{eleve}/saisie";
    private static final String GUARDIAN = "/dossiers/familles/{famille}/responsables/{responsable}/saisie";

    private final StaffRecords records;
    private final ActingFor actingFor;
    private final KeptForms keptForms;
    private final SchoolSearch schools;

    ActingForController(StaffRecords records, ActingFor actingFor, KeptForms keptForms, SchoolSearch schools) {
        this.records = records;
        this.actingFor = actingFor;
        this.keptForms = keptForms;
        this.schools = schools;
    }

    @GetMapping(STUDENT)
    Mono<Rendering> student(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return target(eleve, user, exchange).flatMap(target -> show(target, user, exchange));
    }

    @PostMapping(STUDENT)
    Mono<Rendering> sendForStudent(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return target(eleve, user, exchange).flatMap(target -> send(target, records.student(eleve), user, exchange));
    }

    @GetMapping(GUARDIAN)
    Mono<Rendering> guardian(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return target(famille, responsable, user, exchange).flatMap(target -> show(target, user, exchange));
    }

    @PostMapping(GUARDIAN)
    Mono<Rendering> sendForGuardian(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return target(famille, responsable, user, exchange)
                .flatMap(target -> send(
                        target,
                        records.family(famille).flatMap(now -> StaffRecords.guardian(now, responsable)),
                        user,
                        exchange));
    }

    private Mono<ActingFor.Target> target(String eleve, CurrentUser user, ServerWebExchange exchange) {
        return records.student(eleve, user, exchange).flatMap(student -> {
            String page = "/dossiers/eleves/" + student.subject().id();
            return records.families(student, user.sites())
                    .map(families -> new ActingFor.Target(
                            page,
                            page + "/saisie",
                            student,
                            families.stream()
                                    .filter(family -> student.asks(family.familyId()))
                                    .toList()));
        });
    }

    private Mono<ActingFor.Target> target(
            String famille, String responsable, CurrentUser user, ServerWebExchange exchange) {
        return records.familyOf(famille, responsable, user, exchange)
                .flatMap(
                        family -> StaffRecords.guardian(family, responsable).map(guardian -> target(family, guardian)));
    }

    private static ActingFor.Target target(FamilyView family, RecordView guardian) {
        String page = "/dossiers/familles/" + family.familyId().value();
        String form = page + "/responsables/" + guardian.subject().id() + "/saisie";
        return new ActingFor.Target(page, form, guardian, List.of(family));
    }

    private Mono<Rendering> show(ActingFor.Target target, CurrentUser user, ServerWebExchange exchange) {
        return keptForms
                .take(exchange)
                .flatMap(kept -> {
                    IdentityInput input =
                            IdentityInput.read(kept, target.record().subject(), user);
                    Attempt attempt = new Attempt(input.proposed(), Map.of(), List.of());
                    String family = Objects.requireNonNullElse(kept.getFirst(ActingFor.FAMILY), "");
                    return actingFor.show(target, attempt, family, Language.of(exchange.getRequest()));
                })
                .switchIfEmpty(
                        Mono.defer(() -> actingFor.show(target, Attempt.NONE, "", Language.of(exchange.getRequest()))));
    }

    private Mono<Rendering> send(
            ActingFor.Target target, Mono<RecordView> again, CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            IdentityInput input = IdentityInput.read(form, target.record().subject(), user);
            String family = Objects.requireNonNullElse(form.getFirst(ActingFor.FAMILY), "");
            Locale locale = Language.of(exchange.getRequest());
            if (SchoolSearch.asked(form)) {
                String text = SchoolSearch.typed(form);
                return schools.find(text, user)
                        .map(found -> Attempt.searching(input.proposed(), text, found))
                        .flatMap(attempt -> actingFor.show(target, attempt, family, locale));
            }
            return actingFor.send(target, input, family, again, user, locale);
        });
    }
}
