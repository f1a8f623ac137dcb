package org.contrepoint.record;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/**
 * Carries a decision of the review to the record. Lines that are no longer held are passed over, so sending it twice
 * changes nothing.
 */
public interface ApplyProposal {
    RequestId requestId();

    /** Lines to apply, if the record still is what they were based on. */
    Set<ItemId> accepted();

    /** Of these, the ones for which the staff's own value was accepted. */
    Map<ItemId, AmendmentId> amended();

    /**
     * Of these, the ones that had met a record that moved, and when: the latest conflict that whoever accepted them knew
     * of. An acceptance that knew of none, or of an older one, is no word against what the record says now.
     */
    Map<ItemId, Instant> conflicts();

    /** Lines to let go of. */
    Set<ItemId> dropped();
}
