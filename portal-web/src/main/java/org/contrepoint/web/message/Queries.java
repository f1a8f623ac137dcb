package org.contrepoint.web.message;

import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the query side. */
@Component
public class Queries {

    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** One answer, or an empty {@code Mono} when there is none. */
    public <R> Mono<R> one(Object query, Class<R> type) {
        return Mono.fromFuture(() -> gateway.query(query, ResponseTypes.instanceOf(type)));
    }

    /** All answers, in the order of the query. */
    public <R> Mono<List<R>> list(Object query, Class<R> type) {
        return Mono.fromFuture(() -> gateway.query(query, ResponseTypes.multipleInstancesOf(type)));
    }
}
