package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void each_wait_is_longer_than_the_one_before() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Backoff::after).map(Optional::orElseThrow))
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2))
                .isSorted();
    }

    @Test
    void a_mail_is_given_up_after_two_days() {
        Duration all = IntStream.rangeClosed(1, 7)
                .mapToObj(Backoff::after)
                .map(Optional::orElseThrow)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(47), Duration.ofHours(48));
        assertThat(Backoff.after(8)).isEmpty();
    }
}
