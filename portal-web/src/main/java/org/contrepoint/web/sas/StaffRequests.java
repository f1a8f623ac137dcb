package org.contrepoint.web.sas;

import org.contrepoint.review.RequestId;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds requests for an officer: those that the officer may examine, and no other exists. */
@Component
public class StaffRequests {

    private final Finder finder;
    private final Remits remits;

    StaffRequests(Finder finder, Remits remits) {
        this.finder = finder;
        this.remits = remits;
    }

    /** The request of an address; 404 when there is none for this officer. */
    public Mono<Examinable> find(String id, CurrentUser user, ServerWebExchange exchange) {
        return remits.of(user)
                .flatMap(remit -> finder.find(
                                Finder.Kind.REQUEST,
                                id,
                                request -> remit.covers(request.siteId()),
                                user,
                                SecurityLog.network(exchange))
                        .map(request -> new Examinable(request, remit)));
    }

    /** The request as it is now, for whoever has found it already. */
    public Mono<RequestView> find(RequestId id) {
        return finder.now(Finder.Kind.REQUEST, id.toString());
    }
}
