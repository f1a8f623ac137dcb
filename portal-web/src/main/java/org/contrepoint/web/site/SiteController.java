package org.contrepoint.web.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.RenameSite;
import org.contrepoint.site.SiteId;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Sites »: the establishments of the school, for its administrators. */
@Controller
class SiteController {

    private static final String PATH = "/admin/sites";
    private static final String SITE = PATH + "/{site}";

    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;

    SiteController(Queries queries, Commands commands, ReadYourWrites readYourWrites, Refusals refusals) {
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    Mono<Rendering> list() {
        return list(SiteForm.empty(), Map.of(), "", HttpStatus.OK);
    }

    @PostMapping(PATH)
    Mono<Rendering> open(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(sent -> SiteForm.read(sent, SiteForm.empty().id()))
                .flatMap(form -> send(
                        form,
                        new OpenSite(form.id(), form.name(), form.city()),
                        "site.sites.opened",
                        user,
                        exchange,
                        turned -> list(form, turned.errors(), turned.sentence(), turned.status())));
    }

    @GetMapping(SITE)
    Mono<Rendering> edit(@PathVariable String site) {
        return find(site)
                .map(found ->
                        edit(found, new SiteForm(found.siteId(), found.name(), found.city()), TurnedDown.NOT_YET));
    }

    @PostMapping(SITE)
    Mono<Rendering> rename(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String site, ServerWebExchange exchange) {
        return Mono.zip(find(site), exchange.getFormData()).flatMap(found -> {
            SiteView before = found.getT1();
            SiteForm typed = SiteForm.read(found.getT2(), before.siteId());
            SiteForm form = new SiteForm(before.siteId(), typed.name(), typed.city());
            return send(
                    form,
                    new RenameSite(form.id(), form.name(), form.city()),
                    "site.sites.renamed",
                    user,
                    exchange,
                    turned -> Mono.just(edit(before, form, turned)));
        });
    }

    /** Why a form comes back. */
    private record TurnedDown(Map<String, String> errors, String sentence, HttpStatusCode status) {
        static final TurnedDown NOT_YET = new TurnedDown(Map.of(), "", HttpStatus.OK);
    }

    private Mono<Rendering> send(
            SiteForm form,
            Object command,
            String done,
            CurrentUser user,
            ServerWebExchange exchange,
            Function<TurnedDown, Mono<Rendering>> comeBack) {
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return comeBack.apply(new TurnedDown(errors, "", HttpStatus.UNPROCESSABLE_CONTENT));
        }
        return commands.send(command, user)
                .then(readYourWrites.until(Set.of(Topics.site(form.id())), shows(form)))
                .map(shown -> Html.redirect(PATH, shown ? Notice.success(done) : Notice.info("desk.on-its-way")))
                .onErrorResume(failure -> Refusals.of(failure)
                        .flatMap(refusal -> comeBack.apply(new TurnedDown(
                                Map.of(),
                                refusals.sentence(refusal, Language.of(exchange.getRequest())),
                                Refusals.status(refusal)))));
    }

    private Mono<Boolean> shows(SiteForm form) {
        return sites().map(sites -> sites.contains(new SiteView(form.id(), form.name(), form.city())));
    }

    private Mono<Rendering> list(SiteForm form, Map<String, String> errors, String refusal, HttpStatusCode status) {
        return sites().map(sites -> Html.page(
                "site/sites",
                new SitesPage(sites, form.id().value().toString(), form.fields(errors), refusal),
                status));
    }

    private static Rendering edit(SiteView site, SiteForm form, TurnedDown turned) {
        return Html.page(
                "site/site",
                new SiteEditPage(
                        PATH + "/" + site.siteId().value(),
                        site.name(),
                        form.fields(turned.errors()),
                        turned.sentence()),
                turned.status());
    }

    private Mono<SiteView> find(String id) {
        return sites().mapNotNull(sites -> sites.stream()
                        .filter(site -> site.siteId().equals(parsed(id)))
                        .findFirst()
                        .orElse(null))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static SiteId parsed(String id) {
        try {
            return SiteId.parse(id);
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Mono<List<SiteView>> sites() {
        return queries.list(new ListSites(), SiteView.class);
    }
}
