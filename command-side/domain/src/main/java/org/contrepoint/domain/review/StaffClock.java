package org.contrepoint.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a request has waited for staff. It runs from the submission, stands still while a line is with the family to
 * correct (domain.md, rule 9), and starts from nothing when a closed request is opened again.
 *
 * @param spent what counted until it last stopped
 * @param runningSince since when it counts again; none while it stands still
 */
record StaffClock(Duration spent, @Nullable Instant runningSince) {
    static StaffClock started(Instant at) {
        return new StaffClock(Duration.ZERO, at);
    }

    /** Stopping it twice changes nothing. */
    StaffClock stopped(Instant at) {
        return new StaffClock(spentAt(at), null);
    }

    /** Resuming one that runs changes nothing. */
    StaffClock resumed(Instant at) {
        return runningSince == null ? new StaffClock(spent, at) : this;
    }

    boolean running() {
        return runningSince != null;
    }

    Duration spentAt(Instant now) {
        if (runningSince == null || now.isBefore(runningSince)) {
            return spent;
        }
        return spent.plus(Duration.between(runningSince, now));
    }

    /** When so much time will have been spent if nothing stops the clock; nothing while it stands still. */
    Optional<Instant> reaches(Duration time) {
        return Optional.ofNullable(runningSince).map(since -> since.plus(time).minus(spent));
    }
}
