package org.contrepoint.web.message;

import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a page wait, after a command, until the views show what the command did. It never waits longer than
 * {@link #PATIENCE}: past that the page says so, and the live channel completes it.
 */
@Component
public class ReadYourWrites {

    /** How long a reader is kept waiting at most. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration RECHECK = Duration.ofMillis(150);

    private final Queries queries;

    ReadYourWrites(Queries queries) {
        this.queries = queries;
    }

    /**
     * Whether the condition held in time. It is asked at once, each time a topic moves, and now and then in between, in
     * case a notification is lost.
     */
    public Mono<Boolean> until(Set<String> topics, Mono<Boolean> condition) {
        Flux<Object> moments = Flux.merge(queries.watch(topics), Flux.interval(Duration.ZERO, RECHECK))
                .cast(Object.class);
        return moments.onBackpressureLatest()
                .concatMap(moment -> condition.defaultIfEmpty(false), 1)
                .filter(Boolean::booleanValue)
                .next()
                .timeout(PATIENCE, Mono.just(false))
                .defaultIfEmpty(false);
    }
}
