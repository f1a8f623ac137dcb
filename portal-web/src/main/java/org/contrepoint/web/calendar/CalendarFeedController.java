package org.contrepoint.web.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.contrepoint.account.AccountId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.AccessProperties.Limit;
import org.contrepoint.web.access.Throttle;
import org.contrepoint.web.message.Queries;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Gives a calendar its lessons: whoever has the link reads them, nobody logs in. A link that was revoked, replaced or
 * guessed leads nowhere, like any address that there is not.
 */
@Controller
final class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Limit READS_OF_A_LINK = new Limit(60, Duration.ofHours(1));

    private final CalendarLinks links;
    private final CalendarLessons lessons;
    private final CalendarFile file;
    private final Queries queries;
    private final MessageSource messages;
    private final Throttle guesses;
    private final Throttle reads;

    CalendarFeedController(
            CalendarLinks links,
            CalendarLessons lessons,
            CalendarFile file,
            Queries queries,
            MessageSource messages,
            AccessProperties properties,
            InstantSource clock) {
        this.links = links;
        this.lessons = lessons;
        this.file = file;
        this.queries = queries;
        this.messages = messages;
        this.guesses = new Throttle(properties.loginPerNetwork(), clock);
        this.reads = new Throttle(READS_OF_A_LINK, clock);
    }

    @GetMapping("/calendrier/{jeton}.ics")
    Mono<ResponseEntity<byte[]>> read(@PathVariable("jeton") String secret, ServerWebExchange exchange) {
        String network = Throttle.clientKey(exchange);
        Duration pause = guesses.take(network);
        if (pause.isPositive()) {
            return Mono.just(tooMany(pause));
        }
        return links.owner(secret)
                .doOnNext(owner -> guesses.giveBack(network))
                .flatMap(owner -> ofOwner(owner, exchange))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<ResponseEntity<byte[]>> ofOwner(AccountId owner, ServerWebExchange exchange) {
        Duration pause = reads.take(owner.toString());
        return pause.isPositive()
                ? Mono.just(tooMany(pause))
                : queries.one(new FindAccount(owner), AccountView.class)
                        .filter(account -> !account.closed())
                        .flatMap(account -> lessons.of(account)
                                .publishOn(Schedulers.boundedElastic())
                                .map(found -> answer(write(account, found), exchange)));
    }

    private byte[] write(AccountView account, List<WeeklyLesson> found) {
        Locale locale = Locale.of(account.language());
        return file.write(
                        messages.getMessage("calendar.name", null, locale),
                        messages.getMessage("calendar.description", null, locale),
                        found)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> answer(byte[] calendar, ServerWebExchange exchange) {
        String tag = '"' + hash(calendar) + '"';
        List<String> known = exchange.getRequest().getHeaders().getIfNoneMatch();
        if (known.contains(tag) || known.contains("W/" + tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noStore())
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"cours.ics\"")
                .body(calendar);
    }

    private static ResponseEntity<byte[]> tooMany(Duration pause) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1))
                .build();
    }

    private static String hash(byte[] calendar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(calendar), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
