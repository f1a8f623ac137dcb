package org.contrepoint.web.calendar;

import java.util.Optional;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.mail.PublicAddress;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Makes, replaces and revokes one's own calendar link. */
@Controller
final class CalendarLinkController {

    private static final String PATH = "/acces/calendrier";

    /** Holds a new link's secret until the next page has shown it. */
    private static final String SECRET = "contrepoint.calendar-secret";

    private final CalendarLinks links;
    private final PublicAddress address;
    private final SecurityLog log;

    CalendarLinkController(CalendarLinks links, PublicAddress address, SecurityLog log) {
        this.links = links;
        this.address = address;
        this.log = log;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(@AuthenticationPrincipal CurrentUser user, WebSession session) {
        Object secret = session.getAttributes().remove(SECRET);
        String link = secret == null ? null : address.of("/calendrier/" + secret + ".ics");
        return links.since(user.accountId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(since -> Html.page(
                        "calendar/link", new CalendarPage(since.orElse(null), since.isEmpty() ? null : link)));
    }

    @PostMapping(PATH)
    Mono<Rendering> make(@AuthenticationPrincipal CurrentUser user, WebSession session, ServerWebExchange exchange) {
        return links.make(user.accountId())
                .doOnNext(secret -> session.getAttributes().put(SECRET, secret))
                .then(log.note(Kind.CALENDAR_LINK_MADE, user, exchange))
                .thenReturn(Html.redirect(PATH));
    }

    /** The address that a form which came too late leaves in the browser. */
    @GetMapping(PATH + "/retrait")
    Rendering back() {
        return Html.redirect(PATH);
    }

    @PostMapping(PATH + "/retrait")
    Mono<Rendering> revoke(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return links.revoke(user.accountId())
                .flatMap(was -> was ? log.note(Kind.CALENDAR_LINK_REVOKED, user, exchange) : Mono.empty())
                .thenReturn(Html.redirect(PATH, Notice.success("calendar.revoked")));
    }
}
