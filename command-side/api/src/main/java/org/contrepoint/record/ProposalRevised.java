package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** A family wrote lines of its request anew; they are held in place of the former ones. */
public interface ProposalRevised {
    RequestId requestId();

    SubmissionId submissionId();

    Subject subject();

    SiteId siteId();

    Actor by();

    Instant at();

    List<RevisedItem> items();
}
