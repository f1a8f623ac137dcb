package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.review.RequestId;

/** Accepted lines were not applied: the record had moved. The review has to decide them again. */
public interface ProposalConflicted {

    RequestId requestId();

    Subject subject();

    Instant at();

    List<ConflictedItem> items();
}
