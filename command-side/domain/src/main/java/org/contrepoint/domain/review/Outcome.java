package org.contrepoint.domain.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;

/** How a request ends, computed from its lines. */
final class Outcome {
    private static final Set<ItemState> AS_GOOD_AS_ACCEPTED =
            EnumSet.of(ItemState.ACCEPTED, ItemState.MOOT, ItemState.REPLACED);

    private Outcome() {}

    static RequestState of(Collection<ItemState> ends) {
        if (ends.contains(ItemState.ACCEPTED)) {
            return AS_GOOD_AS_ACCEPTED.containsAll(ends) ? RequestState.ACCEPTED : RequestState.PARTLY_ACCEPTED;
        }
        if (ends.contains(ItemState.LAPSED)) {
            return RequestState.LAPSED;
        }
        if (ends.contains(ItemState.WITHDRAWN)) {
            return RequestState.WITHDRAWN;
        }
        if (ends.contains(ItemState.REFUSED)) {
            return RequestState.REFUSED;
        }
        return ends.contains(ItemState.MOOT) ? RequestState.ACCEPTED : RequestState.WITHDRAWN;
    }
}
