package org.contrepoint.web.sas;

import org.contrepoint.review.RequestId;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.message.Queries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds requests for an officer: those of the officer's sites, and no other exists. */
@Component
class StaffRequests {

    private final Queries queries;
    private final SecurityLog securityLog;

    StaffRequests(Queries queries, SecurityLog securityLog) {
        this.queries = queries;
        this.securityLog = securityLog;
    }

    /** The request of an address; 404 when there is none for this officer, noted when there is one for others. */
    Mono<RequestView> find(String id, CurrentUser user, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> RequestId.parse(id))
                .onErrorComplete(IllegalArgumentException.class)
                .flatMap(this::find)
                .flatMap(request -> user.sites().contains(request.siteId())
                        ? Mono.just(request)
                        : securityLog
                                .note(SecurityLog.Kind.FOREIGN_RECORD, user, request.subject(), exchange)
                                .then(Mono.empty()))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** The request as it is now, for whoever has found it already. */
    Mono<RequestView> find(RequestId id) {
        return queries.one(new FindRequest(id), RequestView.class);
    }
}
