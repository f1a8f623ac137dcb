package org.contrepoint.web.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The clock of the demo: what a command of the load causes happens when that command says, everything else now. The
 * date travels in the metadata, from the command to its events and on to the commands of the saga, so that a history of
 * weeks loads in parallel and within seconds. Events are appended with the time of the load all the same: only what
 * they tell is dated back.
 */
final class DemoClock extends Clock {
    /** The metadata key: an ISO instant. */
    static final String AT = "demoAt";

    private final Clock real;

    DemoClock(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        Message<?> cause =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getMessage() : null;
        if (cause == null || cause instanceof DeadlineMessage) {
            return real.instant();
        }
        return cause.getMetaData().get(AT) instanceof String said ? Instant.parse(said) : real.instant();
    }
}
