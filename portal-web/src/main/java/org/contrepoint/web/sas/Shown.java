package org.contrepoint.web.sas;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contrepoint.review.RequestState;

/** Which requests a list of the sas shows, by where they stand. */
public enum Shown {
    /** What waits for somebody: the default. */
    OPEN(state -> !state.closed()),
    SUBMITTED(RequestState.SUBMITTED::equals),
    UNDER_REVIEW(RequestState.UNDER_REVIEW::equals),
    CORRECTION_REQUESTED(RequestState.CORRECTION_REQUESTED::equals),
    CLOSED(RequestState::closed);

    private final Set<RequestState> states;

    Shown(Predicate<RequestState> shown) {
        this.states = Arrays.stream(RequestState.values())
                .filter(shown)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestState.class)));
    }

    /** Reads an address; anything unknown is the default. */
    public static Shown read(String state) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equals(state))
                .findFirst()
                .orElse(OPEN);
    }

    public Set<RequestState> states() {
        return Set.copyOf(states);
    }

    public int count(Map<RequestState, Integer> counts) {
        return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }
}
