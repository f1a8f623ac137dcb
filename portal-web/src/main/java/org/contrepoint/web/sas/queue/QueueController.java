package org.contrepoint.web.sas.queue;

import java.time.Instant;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.record.Typed;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.Visits;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The sas: what families sent and what waits for staff (guide, G17). */
@Controller
class QueueController {

    private final Queues queues;
    private final Visits visits;

    QueueController(Queues queues, Visits visits) {
        this.queues = queues;
        this.visits = visits;
    }

    @GetMapping("/sas")
    Mono<Rendering> queue(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String page,
            ServerWebExchange exchange) {
        SasFilter filter = SasFilter.read(exchange.getRequest().getQueryParams());
        boolean byItself = exchange.getRequest().getHeaders().containsHeader("HX-Request");
        Mono<Instant> lastVisit = byItself ? visits.since(user) : visits.open(user);
        return lastVisit
                .flatMap(since -> queues.page(
                        user, filter, Typed.page(page), since, Queues.name(), Language.of(exchange.getRequest())))
                .map(model -> Html.page("sas/queue", model));
    }
}
