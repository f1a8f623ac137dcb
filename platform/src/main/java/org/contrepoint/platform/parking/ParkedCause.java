package org.contrepoint.platform.parking;

import org.axonframework.messaging.deadletter.ThrowableCause;
import org.contrepoint.message.Refused;

/** Why an event was parked: what was thrown and our own code for it, never its text, which may speak of a person. */
final class ParkedCause {

    private ParkedCause() {}

    static ThrowableCause of(Throwable failure) {
        String code = failure instanceof Refused refused ? refused.refusal().code() : "";
        return new ThrowableCause(failure.getClass().getName(), code);
    }
}
