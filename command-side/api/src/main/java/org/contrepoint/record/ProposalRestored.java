package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/**
 * Lines of a request that was opened again are held once more, based on what they were based on.
 */
public interface ProposalRestored {
    RequestId requestId();

    Subject subject();

    Instant at();

    List<ProposedItem> items();

    /** Lines that can't be: a newer line for the same group waits already. */
    List<ItemId> taken();
}
