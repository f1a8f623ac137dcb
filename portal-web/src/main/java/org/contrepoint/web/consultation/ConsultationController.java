package org.contrepoint.web.consultation;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccounts;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.consultation.ConsultationLog.Line;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.record.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells a family who read its records, each of its guardians and of its students, those of two homes included. */
@Controller
class ConsultationController {

    private static final int PAGE_SIZE = 50;

    private final ConsultationLog log;
    private final ConsultationText texts;
    private final Queries queries;
    private final AccessProperties properties;
    private final InstantSource clock;

    ConsultationController(
            ConsultationLog log,
            ConsultationText texts,
            Queries queries,
            AccessProperties properties,
            InstantSource clock) {
        this.log = log;
        this.texts = texts;
        this.queries = queries;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/acces/consultations")
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String page,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return queries.one(new FindFamily(Objects.requireNonNull(user.familyId())), FamilyView.class)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .flatMap(family -> page(family, Typed.page(page), locale))
                .map(model -> Html.page("consultation/consultations", model));
    }

    private Mono<ConsultationsPage> page(FamilyView family, int page, Locale locale) {
        var since = clock.instant().minus(properties.logRetention());
        var names = texts.names(family, locale);
        return Mono.zip(
                        log.reads(names.keySet(), since, page, PAGE_SIZE),
                        log.count(names.keySet(), since),
                        queries.list(new ListSites(), SiteView.class))
                .flatMap(found -> queries.list(
                                new FindAccounts(
                                        found.getT1().stream().map(Line::reader).collect(Collectors.toSet())),
                                AccountView.class)
                        .map(readers -> new ConsultationsPage(
                                texts.day(since, locale),
                                texts.days(found.getT1(), names, readers, found.getT3(), locale),
                                page,
                                PAGE_SIZE,
                                found.getT2())));
    }
}
