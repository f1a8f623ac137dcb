package org.contrepoint.web.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail that did not leave waits for its next attempt: sooner at first, two days in all. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(27));

    private Backoff() {}

    /** The wait after so many attempts; none once it is given up. */
    static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
