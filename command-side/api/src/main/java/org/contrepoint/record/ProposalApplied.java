package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.review.RequestId;

/** Accepted lines became the record's valid values. */
public interface ProposalApplied {

    RequestId requestId();

    Subject subject();

    Instant at();

    List<AppliedItem> items();
}
