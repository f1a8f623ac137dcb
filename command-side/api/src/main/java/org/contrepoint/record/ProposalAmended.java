package org.contrepoint.record;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.review.RequestId;

/** An officer drafted a value in place of a proposed one. It counts only once a decision accepts it. */
public interface ProposalAmended {
    RequestId requestId();

    Subject subject();

    Instant at();

    Actor by();

    AmendedItem item();
}
