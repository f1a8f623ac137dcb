package org.contrepoint.web.live;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.actor.Role;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.view.batch.BatchView;
import org.contrepoint.view.batch.FindBatch;
import org.contrepoint.view.live.TopicMoved;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.sas.Presence;
import org.contrepoint.web.sas.Remits;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The live channel, one stream a page. It says what kind of thing has moved and never what it became: the page then
 * asks for its fragment with the reader's own rights.
 */
@Controller
class LiveController {

    /** A stream ends by itself, so that a reader whose session is over does not keep it. The browser reconnects. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(60);

    private final Queries queries;
    private final Remits remits;
    private final Presence presence;

    LiveController(Queries queries, Remits remits, Presence presence) {
        this.queries = queries;
        this.remits = remits;
        this.presence = presence;
    }

    @GetMapping(path = "/direct", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String demande,
            @RequestParam(defaultValue = "") String lot) {
        return Flux.merge(records(user), request(demande, user), batch(lot, user), heartbeat())
                .take(LIFE);
    }

    private Flux<ServerSentEvent<String>> records(CurrentUser user) {
        if (user.role() == Role.FAMILY && user.familyId() != null) {
            return moves("family", Set.of(Topics.family(user.familyId())));
        }
        if (user.role() == Role.STAFF) {
            return remits.of(user)
                    .flatMapMany(remit -> moves(
                            "queue", remit.sites().stream().map(Topics::queue).collect(Collectors.toUnmodifiableSet())))
                    .mergeWith(tasks(user));
        }
        return user.role() == Role.ADMIN ? tasks(user) : Flux.empty();
    }

    private Flux<ServerSentEvent<String>> tasks(CurrentUser user) {
        return moves("tasks", user.sites().stream().map(Topics::tasks).collect(Collectors.toUnmodifiableSet()));
    }

    private Flux<ServerSentEvent<String>> request(String id, CurrentUser user) {
        return known(id, RequestId::parse, user)
                .flatMap(known -> queries.one(new FindRequest(known), RequestView.class))
                .filterWhen(request -> remits.of(user).map(remit -> remit.covers(request.siteId())))
                .map(RequestView::requestId)
                .flatMapMany(request -> Flux.merge(
                        moves("request", Set.of(Topics.request(request))),
                        presence.stay(request, user).map(others -> event("presence"))));
    }

    private Flux<ServerSentEvent<String>> batch(String id, CurrentUser user) {
        return known(id, BatchId::parse, user)
                .flatMap(known -> queries.one(new FindBatch(known), BatchView.class))
                .filter(batch -> batch.officer().equals(user.accountId()))
                .flatMapMany(batch -> moves("batch", Set.of(Topics.batch(batch.batchId()))));
    }

    private static <T> Mono<T> known(String id, Function<String, T> parse, CurrentUser user) {
        return Mono.fromCallable(() -> parse.apply(id))
                .onErrorComplete(IllegalArgumentException.class)
                .filter(known -> user.role() == Role.STAFF);
    }

    /** The first event covers what moved while the page was on its way, or while the stream was cut. */
    private Flux<ServerSentEvent<String>> moves(String name, Set<String> topics) {
        return queries.watch(topics)
                .map(TopicMoved::topic)
                .mergeWith(Mono.just(""))
                .onBackpressureLatest()
                .concatMap(moved -> Mono.just(moved).delayElement(AT_MOST_EVERY), 1)
                .map(moved -> event(name));
    }

    private static ServerSentEvent<String> event(String name) {
        return ServerSentEvent.builder("").event(name).build();
    }

    private static Flux<ServerSentEvent<String>> heartbeat() {
        return Flux.interval(HEARTBEAT)
                .map(beat -> ServerSentEvent.<String>builder().comment("").build());
    }
}
