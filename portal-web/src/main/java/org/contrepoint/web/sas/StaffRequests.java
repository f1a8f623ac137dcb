package org.contrepoint.web.sas;

import org.contrepoint.review.RequestId;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds requests for an officer: those of the officer's sites, and no other exists. */
@Component
public class StaffRequests {

    private final Finder finder;

    StaffRequests(Finder finder) {
        this.finder = finder;
    }

    /** The request of an address; 404 when there is none for this officer. */
    public Mono<RequestView> find(String id, CurrentUser user, ServerWebExchange exchange) {
        return finder.find(
                Finder.Kind.REQUEST,
                id,
                request -> user.sites().contains(request.siteId()),
                user,
                SecurityLog.network(exchange));
    }

    /** The request as it is now, for whoever has found it already. */
    public Mono<RequestView> find(RequestId id) {
        return finder.now(Finder.Kind.REQUEST, id.toString());
    }
}
