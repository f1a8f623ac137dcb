package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Staff's waiting time leaves out the family's. */
class StaffClockTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final StaffClock clock = StaffClock.started(NOW);

    @Test
    void a_correction_stops_the_clock() {
        StaffClock stopped = clock.stopped(NOW.plus(DAY));

        assertThat(stopped.running()).isFalse();
        assertThat(stopped.spentAt(NOW.plus(DAY.multipliedBy(9)))).isEqualTo(DAY);
        assertThat(stopped.reaches(DAY.multipliedBy(3))).isEmpty();
    }

    @Test
    void it_goes_on_where_it_stopped() {
        StaffClock resumed = clock.stopped(NOW.plus(DAY)).resumed(NOW.plus(DAY.multipliedBy(5)));

        assertThat(resumed.reaches(DAY.multipliedBy(3))).contains(NOW.plus(DAY.multipliedBy(7)));
        assertThat(resumed.spentAt(NOW.plus(DAY.multipliedBy(6)))).isEqualTo(DAY.multipliedBy(2));
    }

    @Test
    void stopping_or_resuming_it_twice_changes_nothing() {
        StaffClock stopped = clock.stopped(NOW.plus(DAY));

        assertThat(stopped.stopped(NOW.plus(DAY.multipliedBy(4)))).isEqualTo(stopped);
        assertThat(clock.resumed(NOW.plus(DAY))).isEqualTo(clock);
    }
}
