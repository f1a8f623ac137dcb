package org.contrepoint.web.sas.queue;

import java.util.UUID;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.Typed;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the filters that an officer gives a name to. */
@Controller
class SavedFilterController {

    private final SavedFilters saved;
    private final Queues queues;
    private final Visits visits;

    SavedFilterController(SavedFilters saved, Queues queues, Visits visits) {
        this.saved = saved;
        this.queues = queues;
        this.visits = visits;
    }

    @PostMapping("/sas/filtres")
    Mono<Rendering> save(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            String name = Typed.line(form.getFirst("name"), 1_000);
            SasFilter filter = SasFilter.decode(form.getFirst("file"));
            if (name.isEmpty() || name.length() > SavedFilters.LONGEST_NAME) {
                return again(name, name.isEmpty() ? "required" : "too-long", filter, user, exchange);
            }
            return saved.save(user, name, filter)
                    .flatMap(done -> done
                            ? Mono.just(Html.redirect(filter.address(), Notice.success("queue.saved.done")))
                            : again(name, "too-many-filters", filter, user, exchange));
        });
    }

    @PostMapping("/sas/filtres/{filtre}/suppression")
    Mono<Rendering> delete(@AuthenticationPrincipal CurrentUser user, @PathVariable String filtre) {
        return Mono.fromCallable(() -> UUID.fromString(filtre))
                .onErrorMap(IllegalArgumentException.class, forged -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .flatMap(id -> saved.delete(user, id))
                .thenReturn(Html.redirect("/sas", Notice.success("queue.saved.deleted")));
    }

    /** A page that came back after a POST may be asked for again by its address. */
    @GetMapping({"/sas/filtres", "/sas/filtres/{filtre}/suppression"})
    Rendering list() {
        return Html.redirect("/sas");
    }

    private Mono<Rendering> again(
            String name, String error, SasFilter filter, CurrentUser user, ServerWebExchange exchange) {
        FormField field = Queues.name().value(name).error(error);
        return visits.open(user)
                .flatMap(since -> queues.page(user, filter, 0, since, field, Language.of(exchange.getRequest())))
                .map(model -> Html.page("sas/queue", model, HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
