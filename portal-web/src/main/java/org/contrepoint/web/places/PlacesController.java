package org.contrepoint.web.places;

import java.util.List;
import java.util.Locale;
import org.contrepoint.family.Commune;
import org.contrepoint.family.Communes;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.record.FieldText;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a form asks for while it is being filled: pieces of HTML, choices in a list. */
@Controller
class PlacesController {

    private final SchoolSearch search;
    private final FieldText texts;

    PlacesController(SchoolSearch search, FieldText texts) {
        this.search = search;
        this.texts = texts;
    }

    /** The communes of a postal code. */
    @GetMapping("/communes")
    Rendering communes(@RequestParam(defaultValue = "") String cp) {
        return Html.page(
                "places/communes",
                Communes.of(cp.strip()).stream().map(Commune::name).toList());
    }

    /** The schools that a text finds. */
    @GetMapping("/ecoles")
    Mono<Rendering> schools(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return search.find(q, user).map(found -> Html.page("places/schools", options(found, locale)));
    }

    private List<Option> options(List<SchoolView> found, Locale locale) {
        return found.stream()
                .map(school -> new Option(school.code(), texts.school(school, locale)))
                .toList();
    }
}
