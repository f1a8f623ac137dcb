package org.contrepoint.web.message;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.contrepoint.view.live.TopicMoved;
import org.contrepoint.view.live.WatchTopics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks the query side, off the event loop: the gateway waits for answers. */
@Component
public class Queries {

    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** One answer, or an empty {@code Mono} when there is none. */
    public <R> Mono<R> one(Object query, Class<R> type) {
        return Mono.fromFuture(() -> gateway.query(query, ResponseTypes.instanceOf(type)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** All answers, in the order of the query. */
    public <R> Mono<List<R>> list(Object query, Class<R> type) {
        return Mono.fromFuture(() -> gateway.query(query, ResponseTypes.multipleInstancesOf(type)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Says each time that rows about one of the topics have changed, until it is cancelled. */
    public Flux<TopicMoved> watch(Set<String> topics) {
        return Flux.using(
                () -> gateway.subscriptionQuery(
                        new WatchTopics(topics),
                        ResponseTypes.multipleInstancesOf(TopicMoved.class),
                        ResponseTypes.instanceOf(TopicMoved.class)),
                SubscriptionQueryResult::updates,
                SubscriptionQueryResult::close);
    }
}
