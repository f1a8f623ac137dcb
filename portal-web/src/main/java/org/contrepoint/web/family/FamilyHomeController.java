package org.contrepoint.web.family;

import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Accueil » and « Facturation » of a family. */
@Controller
class FamilyHomeController {

    private final OwnRecords records;
    private final Queries queries;
    private final RequestText texts;

    FamilyHomeController(OwnRecords records, Queries queries, RequestText texts) {
        this.records = records;
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping("/accueil")
    Mono<Rendering> home(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        RequestText.Words words = new RequestText.Words(texts, Language.of(exchange.getRequest()));
        return records.family(user)
                .zipWith(queries.one(new ListRequests(OwnRecords.familyOf(user), 0), RequestPage.class))
                .map(found -> Html.page("family/home", new Home(found.getT1(), found.getT2(), words)));
    }

    @GetMapping("/facturation")
    Rendering billing() {
        return Html.page("family/billing", null);
    }
}
