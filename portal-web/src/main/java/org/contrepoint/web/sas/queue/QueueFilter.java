package org.contrepoint.web.sas.queue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contrepoint.review.RequestState;

/** What the queue shows. */
enum QueueFilter {
    /** What waits for somebody: the default. */
    OPEN(state -> !state.closed()),
    SUBMITTED(RequestState.SUBMITTED::equals),
    UNDER_REVIEW(RequestState.UNDER_REVIEW::equals),
    CORRECTION_REQUESTED(RequestState.CORRECTION_REQUESTED::equals),
    CLOSED(RequestState::closed);

    private final Set<RequestState> states;

    QueueFilter(Predicate<RequestState> shown) {
        this.states = Arrays.stream(RequestState.values())
                .filter(shown)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestState.class)));
    }

    /** Reads an address; anything unknown is the default. */
    static QueueFilter read(String state) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equals(state))
                .findFirst()
                .orElse(OPEN);
    }

    Set<RequestState> states() {
        return Set.copyOf(states);
    }

    int count(Map<RequestState, Integer> counts) {
        return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }
}
