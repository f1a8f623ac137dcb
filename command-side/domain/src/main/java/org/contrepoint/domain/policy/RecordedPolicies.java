package org.contrepoint.domain.policy;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.policy.StandardPolicies;
import org.springframework.stereotype.Component;

/**
 * Reads the policies from the log itself: a projection may lag, and what a family may not send any more is refused from
 * the moment on at which the administrator said so.
 */
@Component
final class RecordedPolicies implements FieldPolicies {
    private static final String BOOK = PolicyBookId.SCHOOL.toString();

    private final EventStore events;
    private volatile Reading reading = new Reading(-1, Map.of());

    /**
     * What was read.
     *
     * @param upTo the number of the last event that it takes into account
     */
    private record Reading(long upTo, Map<PolicyKey, FieldPolicy> changed) {}

    RecordedPolicies(EventStore events) {
        this.events = events;
    }

    @Override
    public FieldPolicy of(PolicyKey key) {
        return read().changed().getOrDefault(key, StandardPolicies.of(key));
    }

    private Reading read() {
        Reading known = reading;
        if (events.lastSequenceNumberFor(BOOK).orElse(-1L) > known.upTo()) {
            known = goOn(known);
            reading = known;
        }
        return known;
    }

    private Reading goOn(Reading known) {
        Map<PolicyKey, FieldPolicy> changed = new HashMap<>(known.changed());
        long[] upTo = {known.upTo()};
        events.readEvents(BOOK, known.upTo() + 1).forEachRemaining(event -> {
            upTo[0] = event.getSequenceNumber();
            if (event.getPayload() instanceof FieldPolicyChanged change) {
                changed.put(change.key(), change.to());
            }
        });
        return new Reading(upTo[0], Map.copyOf(changed));
    }
}
