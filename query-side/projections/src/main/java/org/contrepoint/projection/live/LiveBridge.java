package org.contrepoint.projection.live;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryMessage;
import org.contrepoint.view.live.TopicMoved;
import org.contrepoint.view.live.WatchTopics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings the news of committed rows, whichever process wrote them, to the subscription queries of this one. It keeps a
 * connection of its own; after it was cut, every watcher is told that something may have moved.
 */
@Component
class LiveBridge implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBridge.class);

    private final ConnectionFactory connections;
    private final QueryUpdateEmitter updates;
    private final QueryGateway queries;
    private @Nullable Disposable listening;

    LiveBridge(ConnectionFactory connections, QueryUpdateEmitter updates, QueryGateway queries) {
        this.connections = connections;
        this.updates = updates;
        this.queries = queries;
    }

    /** The initial answer; what follows are updates. */
    @QueryHandler
    List<TopicMoved> answer(WatchTopics query) {
        return List.of();
    }

    @Override
    public void start() {
        listening = Flux.usingWhen(connect(), this::notifications, PostgresqlConnection::close)
                .concatWith(Mono.error(() -> new IllegalStateException("The live channel ended")))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                        .maxBackoff(Duration.ofSeconds(10))
                        .transientErrors(true)
                        .doBeforeRetry(retry -> LOG.info("Live channel lost, connecting again")))
                .subscribe(notification -> tell(notification.getParameter()));
    }

    @Override
    public void stop() {
        if (listening != null) {
            listening.dispose();
            listening = null;
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    private Mono<PostgresqlConnection> connect() {
        ConnectionFactory factory = connections;
        while (!(factory instanceof PostgresqlConnectionFactory)
                && factory instanceof Wrapped<?> wrapped
                && wrapped.unwrap() instanceof ConnectionFactory inner) {
            factory = inner;
        }
        return factory instanceof PostgresqlConnectionFactory postgres
                ? postgres.create()
                : Mono.error(new IllegalStateException("The live channel needs PostgreSQL"));
    }

    private Flux<Notification> notifications(PostgresqlConnection connection) {
        return connection
                .createStatement("listen contrepoint_live")
                .execute()
                .flatMap(result -> result.getRowsUpdated())
                .thenMany(Flux.defer(() -> {
                    refreshAll();
                    return connection.getNotifications();
                }));
    }

    private void refreshAll() {
        updates.activeSubscriptions().stream()
                .map(SubscriptionQueryMessage::getPayload)
                .flatMap(query -> query instanceof WatchTopics watch
                        ? watch.topics().stream()
                        : query instanceof FindRequest find
                                ? java.util.stream.Stream.of(find.requestId().toString())
                                : java.util.stream.Stream.empty())
                .distinct()
                .forEach(this::tell);
    }

    private void tell(@Nullable String topic) {
        if (topic == null) {
            return;
        }
        updates.emit(WatchTopics.class, query -> query.topics().contains(topic), new TopicMoved(topic));
        updates.activeSubscriptions().stream()
                .map(SubscriptionQueryMessage::getPayload)
                .filter(query -> query instanceof FindRequest find
                        && find.requestId().toString().equals(topic))
                .map(FindRequest.class::cast)
                .findFirst()
                .ifPresent(this::renew);
    }

    private void renew(FindRequest query) {
        Mono.fromFuture(() -> queries.query(query, ResponseTypes.instanceOf(RequestView.class)))
                .subscribe(
                        view -> updates.emit(FindRequest.class, query::equals, view),
                        failure -> LOG.warn("A watched request could not be read again", failure));
    }
}
