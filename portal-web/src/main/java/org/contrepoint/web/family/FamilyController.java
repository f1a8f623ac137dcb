package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.family.IdentityPage.Sibling;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.record.IdentityInput;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Famille »: the identity of each guardian, one at a time, one's own first. */
@Controller
class FamilyController {

    private static final String PATH = "/famille";

    private final OwnRecords records;
    private final IdentityPages pages;
    private final KeptForms keptForms;

    FamilyController(OwnRecords records, IdentityPages pages, KeptForms keptForms) {
        this.records = records;
        this.pages = pages;
        this.keptForms = keptForms;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String responsable,
            ServerWebExchange exchange) {
        return keptForms
                .take(exchange)
                .defaultIfEmpty(new LinkedMultiValueMap<>())
                .zipWith(records.family(user))
                .flatMap(found -> {
                    MultiValueMap<String, String> kept = found.getT1();
                    FamilyView family = found.getT2();
                    String asked = kept.getOrDefault("guardianId", List.of(responsable))
                            .getFirst();
                    return pages.show(
                            target(family, guardian(family, asked, user)),
                            kept,
                            user,
                            Language.of(exchange.getRequest()));
                });
    }

    @PostMapping(PATH)
    Mono<Rendering> send(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return exchange.getFormData()
                .flatMap(form -> records.family(user).flatMap(family -> {
                    String asked = form.getFirst("guardianId");
                    RecordView guardian = guardian(family, asked == null ? "" : asked, user);
                    IdentityInput input = IdentityInput.read(form, guardian.subject(), user);
                    ProposeGuardianIdentity command = new ProposeGuardianIdentity(
                            GuardianId.of(guardian.subject().id()),
                            family.familyId(),
                            input.requestId(),
                            input.seen(),
                            input.proposed(),
                            user.actor());
                    Mono<RecordView> again =
                            records.family(user).map(now -> guardian(now, asked == null ? "" : asked, user));
                    return pages.send(command, input, target(family, guardian), again, user, locale);
                }));
    }

    private static IdentityPages.Target target(FamilyView family, RecordView guardian) {
        List<Sibling> siblings = family.guardians().stream()
                .map(other -> new Sibling(
                        path(other), other.displayName(), other.subject().equals(guardian.subject()), waits(other)))
                .toList();
        return new IdentityPages.Target("family/guardian", "guardian-form", PATH, path(guardian), guardian, siblings);
    }

    private static boolean waits(RecordView record) {
        return !record.pending().isEmpty();
    }

    private static String path(RecordView guardian) {
        return PATH + "?responsable=" + guardian.subject().id();
    }

    /** The guardian asked for; without one, whoever is logged in. */
    private static RecordView guardian(FamilyView family, String asked, CurrentUser user) {
        UUID own = user.guardianId() == null ? null : user.guardianId().value();
        return family.guardians().stream()
                .filter(guardian -> asked.isEmpty()
                        ? guardian.subject().id().equals(own)
                        : guardian.subject().id().toString().equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
