package org.contrepoint.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.contrepoint.web.access.AccessProperties.Limit;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-03-09T13:05:00Z");
    private final InstantSource clock = () -> now;
    private final Throttle throttle = new Throttle(new Limit(3, Duration.ofMinutes(15)), clock);

    @Test
    void attempts_beyond_the_limit_wait_for_their_turn() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(throttle.take("lemaire")).isZero();
        }
        assertThat(throttle.take("lemaire")).isEqualTo(Duration.ofMinutes(5));
        assertThat(throttle.take("benali")).isZero();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(throttle.take("lemaire")).isZero();
    }

    @Test
    void a_success_costs_nothing() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(throttle.take("lemaire")).isZero();
            throttle.giveBack("lemaire");
        }
    }
}
