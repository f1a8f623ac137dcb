package org.contrepoint.web.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.message.Refusal;
import org.contrepoint.site.EditText;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.live.Topics;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Textes »: what each site says to its families, written by its staff, seen before it is published. */
@Controller
class TextController {

    private static final String PATH = "/textes";

    private final TextPages pages;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final KeptForms keptForms;

    TextController(
            TextPages pages, Commands commands, ReadYourWrites readYourWrites, Refusals refusals, KeptForms keptForms) {
        this.pages = pages;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.keptForms = keptForms;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return keptForms
                .take(exchange)
                .defaultIfEmpty(exchange.getRequest().getQueryParams())
                .flatMap(asked -> pages.page(read(asked, user), user, "", HttpStatus.OK, locale(exchange)));
    }

    @PostMapping(PATH)
    Mono<Rendering> write(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        Locale locale = locale(exchange);
        return exchange.getFormData().map(sent -> read(sent, user)).flatMap(form -> {
            if (form.typed().length() > EditText.LONGEST) {
                return pages.page(form, user, "", HttpStatus.UNPROCESSABLE_CONTENT, locale);
            }
            return form.preview() ? pages.page(form, user, "", HttpStatus.OK, locale) : save(form, user, locale);
        });
    }

    private Mono<Rendering> save(TextForm form, CurrentUser user, Locale locale) {
        return commands.send(form.command(user.actor()), user)
                .then(readYourWrites.until(Set.of(Topics.site(form.site())), holds(form)))
                .map(shown -> Html.redirect(
                        form.address(), shown ? Notice.success("site.texts.saved") : Notice.info("desk.on-its-way")))
                .onErrorResume(
                        failure -> Refusals.of(failure).flatMap(refusal -> comeBack(form, refusal, user, locale)));
    }

    private Mono<Boolean> holds(TextForm form) {
        return pages.versions(form)
                .map(versions -> versions.isEmpty()
                        ? form.typed().isEmpty()
                        : versions.getFirst().markdown().equals(form.typed()));
    }

    private Mono<Rendering> comeBack(TextForm form, Refusal refusal, CurrentUser user, Locale locale) {
        return pages.page(form, user, refusals.sentence(refusal, locale), Refusals.status(refusal), locale);
    }

    private static TextForm read(MultiValueMap<String, String> sent, CurrentUser user) {
        if (TextForm.isForeign(sent, user.sites())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return TextForm.read(sent, sites(user));
    }

    /** The home site first. */
    private static List<SiteId> sites(CurrentUser user) {
        return Stream.concat(Stream.of(user.homeSite()), user.sites().stream())
                .distinct()
                .toList();
    }

    private static Locale locale(ServerWebExchange exchange) {
        return Language.of(exchange.getRequest());
    }
}
