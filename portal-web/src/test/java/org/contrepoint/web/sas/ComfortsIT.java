package org.contrepoint.web.sas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.review.RequestId;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.OpenSchool;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** What the sas keeps for its officers beside the event log, on a real PostgreSQL. */
class ComfortsIT {

    private static final Instant MORNING = Instant.parse("2026-06-09T07:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final DatabaseClient database = OpenSchool.get().bean(DatabaseClient.class);
    private final Visits visits = new Visits(database, clock());
    private final Presence presence = new Presence(database, clock());

    @Test
    void what_is_new_stays_new_as_long_as_a_visit_lasts() {
        CurrentUser officer = officer();

        assertThat(get(visits.open(officer))).isEqualTo(MORNING);
        later(Duration.ofMinutes(29));
        assertThat(get(visits.open(officer))).isEqualTo(MORNING);
        later(Duration.ofMinutes(29));
        assertThat(get(visits.open(officer))).isEqualTo(MORNING);
        Instant end = now.get();
        later(Duration.ofMinutes(31));
        assertThat(get(visits.open(officer))).isEqualTo(end);
        later(Duration.ofMinutes(5));
        assertThat(get(visits.open(officer))).isEqualTo(end);
    }

    @Test
    void a_page_that_asks_again_by_itself_does_not_keep_a_visit_alive() {
        CurrentUser officer = officer();
        get(visits.open(officer));
        later(Duration.ofMinutes(20));
        get(visits.since(officer));
        later(Duration.ofMinutes(20));

        assertThat(get(visits.open(officer))).isEqualTo(MORNING);
        assertThat(get(visits.since(officer))).isEqualTo(MORNING);
        later(Duration.ofMinutes(31));
        assertThat(get(visits.open(officer))).isEqualTo(MORNING.plus(Duration.ofMinutes(40)));
    }

    @Test
    void two_officers_on_one_request_learn_of_each_other_and_of_who_leaves() {
        RequestId request = RequestId.of(UUID.randomUUID());
        CurrentUser first = officer();
        CurrentUser second = officer();
        List<Set<AccountId>> seen = new CopyOnWriteArrayList<>();

        Disposable here = presence.stay(request, first).subscribe(seen::add);
        await().until(() -> seen.size() == 1);
        Disposable there = presence.stay(request, second).subscribe();
        await().until(() -> seen.size() == 2);
        there.dispose();
        await().until(() -> seen.size() == 3);
        here.dispose();

        assertThat(seen).containsExactly(Set.of(), Set.of(second.accountId()), Set.of());
    }

    @Test
    void whoever_falls_silent_is_forgotten_after_a_while() {
        RequestId request = RequestId.of(UUID.randomUUID());
        CurrentUser first = officer();
        CurrentUser second = officer();
        Disposable there = presence.stay(request, second).subscribe();
        await().until(() -> !get(presence.others(request, first)).isEmpty());

        later(Presence.EXPIRY.plusSeconds(1));

        assertThat(get(presence.others(request, first))).isEmpty();
        there.dispose();
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Paris");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private static CurrentUser officer() {
        return new CurrentUser(
                AccountId.of(UUID.randomUUID()),
                Role.STAFF,
                OpenSchool.SITE,
                Set.of(OpenSchool.SITE),
                "Quelqu’un",
                null,
                null);
    }

    private static <T> T get(Mono<T> answer) {
        return answer.blockOptional(Duration.ofSeconds(10)).orElseThrow();
    }
}
