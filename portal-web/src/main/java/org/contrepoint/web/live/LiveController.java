package org.contrepoint.web.live;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.actor.Role;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.live.TopicMoved;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
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

    LiveController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping(path = "/direct", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream(
            @AuthenticationPrincipal CurrentUser user, @RequestParam(defaultValue = "") String demande) {
        return Flux.merge(records(user), request(demande, user), heartbeat()).take(LIFE);
    }

    private Flux<ServerSentEvent<String>> records(CurrentUser user) {
        if (user.role() == Role.FAMILY && user.familyId() != null) {
            return moves("family", Set.of(Topics.family(user.familyId())));
        }
        if (user.role() == Role.STAFF) {
            return moves("queue", user.sites().stream().map(Topics::queue).collect(Collectors.toUnmodifiableSet()))
                    .mergeWith(tasks(user));
        }
        return user.role() == Role.ADMIN ? tasks(user) : Flux.empty();
    }

    private Flux<ServerSentEvent<String>> tasks(CurrentUser user) {
        return moves("tasks", user.sites().stream().map(Topics::tasks).collect(Collectors.toUnmodifiableSet()));
    }

    private Flux<ServerSentEvent<String>> request(String id, CurrentUser user) {
        return Mono.fromCallable(() -> RequestId.parse(id))
                .onErrorComplete(IllegalArgumentException.class)
                .filter(known -> user.role() == Role.STAFF)
                .flatMap(known -> queries.one(new FindRequest(known), RequestView.class))
                .filter(request -> user.sites().contains(request.siteId()))
                .flatMapMany(request -> moves("request", Set.of(Topics.request(request.requestId()))));
    }

    /** The first event covers what moved while the page was on its way, or while the stream was cut. */
    private Flux<ServerSentEvent<String>> moves(String name, Set<String> topics) {
        return queries.watch(topics)
                .map(TopicMoved::topic)
                .mergeWith(Mono.just(""))
                .onBackpressureLatest()
                .concatMap(moved -> Mono.just(moved).delayElement(AT_MOST_EVERY), 1)
                .map(moved -> ServerSentEvent.builder("").event(name).build());
    }

    private static Flux<ServerSentEvent<String>> heartbeat() {
        return Flux.interval(HEARTBEAT)
                .map(beat -> ServerSentEvent.<String>builder().comment("").build());
    }
}
