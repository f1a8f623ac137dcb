package org.contrepoint.web.documenttype;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.contrepoint.document.DefineDocumentType;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.RetireDocumentType;
import org.contrepoint.document.StandardDocumentTypes;
import org.contrepoint.message.Ids;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.document.DocumentTypeView;
import org.contrepoint.view.document.ListDocumentTypes;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** « Pièces demandées »: what each site asks for, of whom, and how long it is good for. */
@Controller
class TypesController {

    private static final String PATH = "/pieces";
    private static final String TYPE = PATH + "/{type}";
    private static final String NEW = PATH + "/nouvelle";

    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final TypeText texts;

    TypesController(
            Queries queries, Commands commands, ReadYourWrites readYourWrites, Refusals refusals, TypeText texts) {
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.texts = texts;
    }

    @GetMapping(PATH)
    Mono<Rendering> list(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return Mono.zip(sites(user), types(user.sites()))
                .map(found -> new TypesPage(
                        found.getT1().stream()
                                .map(site -> new TypesPage.Site(
                                        site.siteId().value().toString(),
                                        site.name(),
                                        found.getT2().stream()
                                                .filter(type -> type.siteId().equals(site.siteId()))
                                                .map(type -> texts.line(type, locale))
                                                .toList()))
                                .toList(),
                        found.getT1().size() > 1))
                .map(model -> Html.page("documenttype/types", model));
    }

    /** An empty site starts from what schools usually ask for; sent twice it changes nothing. */
    @PostMapping(PATH)
    Mono<Rendering> adopt(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> site(form.getFirst("site"), user))
                .flatMap(site -> types(Set.of(site.siteId()))
                        .filter(List::isEmpty)
                        .flatMapIterable(none -> StandardDocumentTypes.of(site.siteId(), user.actor()))
                        .concatMap(command -> commands.send(command, user))
                        .then(readYourWrites.until(Set.of(Topics.site(site.siteId())), adopted(site.siteId(), user)))
                        .map(shown -> redirect(shown, "types.notice.adopted")));
    }

    @GetMapping(NEW)
    Mono<Rendering> blank(
            @RequestParam(defaultValue = "") String site,
            @AuthenticationPrincipal CurrentUser user,
            ServerWebExchange exchange) {
        return site(site, user)
                .map(asking -> page(
                        asking, null, Ids.next().toString(), TypeForm.empty(), Map.of(), "", HttpStatus.OK, exchange));
    }

    @GetMapping(TYPE)
    Mono<Rendering> show(
            @PathVariable String type, @AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return known(type, user)
                .flatMap(known -> site(known.siteId().value().toString(), user)
                        .map(site -> page(
                                site, known, type, TypeForm.of(known.terms()), Map.of(), "", HttpStatus.OK, exchange)));
    }

    /** A new one is sent to the address that its blank form named, so that sending it twice makes one. */
    @PostMapping(TYPE)
    Mono<Rendering> define(
            @PathVariable UUID type, @AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            TypeForm typed = TypeForm.read(form);
            return known(type.toString(), user)
                    .flatMap(known -> site(known.siteId().value().toString(), user)
                            .flatMap(site -> define(site, known, type.toString(), typed, user, exchange)))
                    .onErrorResume(
                            ResponseStatusException.class,
                            unknown -> site(form.getFirst("site"), user)
                                    .flatMap(site -> define(site, null, type.toString(), typed, user, exchange)));
        });
    }

    private Mono<Rendering> define(
            SiteView site,
            @Nullable DocumentTypeView known,
            String type,
            TypeForm typed,
            CurrentUser user,
            ServerWebExchange exchange) {
        Map<String, String> errors = typed.errors();
        if (!errors.isEmpty()) {
            return Mono.just(page(site, known, type, typed, errors, "", HttpStatus.UNPROCESSABLE_CONTENT, exchange));
        }
        DocumentTypeId id = DocumentTypeId.parse(type);
        return commands.send(new DefineDocumentType(id, site.siteId(), typed.terms(), user.actor()), user)
                .then(shown(
                        site.siteId(),
                        one -> one.typeId().equals(id)
                                && !one.retired()
                                && one.terms().equals(typed.terms())))
                .map(shown -> redirect(shown, "types.notice.defined"))
                .onErrorResume(failure -> Refusals.of(failure)
                        .map(refusal -> page(
                                site,
                                known,
                                type,
                                typed,
                                Map.of(),
                                refusals.sentence(refusal, Language.of(exchange.getRequest())),
                                Refusals.status(refusal),
                                exchange)));
    }

    @PostMapping(TYPE + "/retrait")
    Mono<Rendering> retire(@PathVariable String type, @AuthenticationPrincipal CurrentUser user) {
        return known(type, user)
                .flatMap(known -> commands.send(new RetireDocumentType(known.typeId(), user.actor()), user)
                        .then(shown(known.siteId(), one -> one.typeId().equals(known.typeId()) && one.retired()))
                        .map(shown -> redirect(shown, "types.notice.retired")));
    }

    private static Rendering redirect(boolean shown, String notice) {
        return Html.redirect(PATH, shown ? Notice.success(notice) : Notice.info("desk.on-its-way"));
    }

    private Mono<Boolean> shown(SiteId site, Predicate<DocumentTypeView> condition) {
        return readYourWrites.until(
                Set.of(Topics.site(site)),
                types(Set.of(site)).map(types -> types.stream().anyMatch(condition)));
    }

    private Mono<Boolean> adopted(SiteId site, CurrentUser user) {
        int usual = StandardDocumentTypes.of(site, user.actor()).size();
        return types(Set.of(site)).map(types -> types.size() >= usual);
    }

    private Mono<List<DocumentTypeView>> types(Set<SiteId> sites) {
        return queries.list(new ListDocumentTypes(sites), DocumentTypeView.class);
    }

    /** What other sites ask for is none of this officer's business. */
    private Mono<DocumentTypeView> known(String type, CurrentUser user) {
        return types(user.sites())
                .flatMapMany(Flux::fromIterable)
                .filter(one -> one.typeId().value().toString().equals(type))
                .next()
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<List<SiteView>> sites(CurrentUser user) {
        return queries.list(new ListSites(), SiteView.class)
                .map(sites -> sites.stream()
                        .filter(site -> user.sites().contains(site.siteId()))
                        .toList());
    }

    private Mono<SiteView> site(@Nullable String id, CurrentUser user) {
        return sites(user)
                .flatMapMany(Flux::fromIterable)
                .filter(site -> site.siteId().value().toString().equals(id))
                .next()
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Rendering page(
            SiteView site,
            @Nullable DocumentTypeView known,
            String type,
            TypeForm typed,
            Map<String, String> errors,
            String refusal,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        TypePage model = new TypePage(
                PATH + "/" + type,
                known == null ? "" : known.terms().name(),
                site.siteId().value().toString(),
                texts.fields(typed, known, errors, Language.of(exchange.getRequest())),
                refusal,
                known != null,
                known != null && known.retired());
        return Html.page("documenttype/type", model, status);
    }
}
