package org.contrepoint.web.projections;

import java.util.Optional;
import java.util.stream.Stream;

/** Why parked events are given up: coded, since a typed text might name somebody. */
public enum AbandonReason {
    HANDLED_OTHERWISE,
    TO_BE_REBUILT,
    NO_LONGER_NEEDED;

    static Optional<AbandonReason> parse(String code) {
        return Stream.of(values()).filter(reason -> reason.name().equals(code)).findFirst();
    }
}
