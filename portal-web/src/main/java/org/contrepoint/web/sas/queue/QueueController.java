package org.contrepoint.web.sas.queue;

import java.util.Arrays;
import java.util.Locale;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.record.Typed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The sas: what families sent and what waits for staff (guide, G17). */
@Controller
class QueueController {

    private final Queries queries;
    private final QueueRows rows;

    QueueController(Queries queries, QueueRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    @GetMapping("/sas")
    Mono<Rendering> queue(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String page,
            ServerWebExchange exchange) {
        QueueFilter filter = QueueFilter.read(state);
        String name = Typed.line(search, 80);
        ListQueue query = new ListQueue(
                org.contrepoint.view.request.QueueFilter.of(user.sites(), filter.states(), name),
                user.accountId(),
                null,
                Typed.page(page));
        return queries.one(query, RequestPage.class)
                .map(found -> page(found, filter, name, Language.of(exchange.getRequest())))
                .map(model -> Html.page("sas/queue", model));
    }

    private QueuePage page(RequestPage found, QueueFilter filter, String search, Locale locale) {
        String list = address(filter, search);
        String more = list + (list.contains("?") ? "&" : "?") + "page=";
        return new QueuePage(
                more + found.page(),
                filter.name(),
                search,
                found.page(),
                found.pageSize(),
                found.total(),
                more,
                Arrays.stream(QueueFilter.values())
                        .map(tab -> new QueuePage.Tab(
                                tab.name(),
                                tab.count(found.counts()),
                                address(tab, search),
                                address(tab, ""),
                                tab == filter))
                        .toList(),
                found.lines().stream().map(line -> rows.row(line, locale)).toList());
    }

    private static String address(QueueFilter filter, String search) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/sas");
        if (filter != QueueFilter.OPEN) {
            address.queryParam("state", filter.name());
        }
        if (!search.isEmpty()) {
            address.queryParam("search", "{search}");
        }
        return address.encode().buildAndExpand(search).toUriString();
    }
}
