package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Lines are no longer held on the record, and nothing was applied. */
public interface ProposalReleased {

    RequestId requestId();

    Subject subject();

    Instant at();

    /** Accepted lines whose value was already there: « sans objet ». */
    List<ItemId> moot();

    /** Lines that were refused, withdrawn, or left without an answer until their deadline. */
    List<ItemId> dropped();
}
