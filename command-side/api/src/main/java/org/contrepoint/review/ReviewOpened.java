package org.contrepoint.review;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.record.Subject;
import org.contrepoint.site.SiteId;

/**
 * The examination of a request began. A request's place in the queue is its time of first submission.
 *
 * @param revision of the request, 1 from here on; each change to its lines raises it
 */
@EventName(value = "contrepoint.review.opened", revision = "2")
public record ReviewOpened(
        RequestId requestId,
        Subject subject,
        SiteId siteId,
        Actor submittedBy,
        Instant submittedAt,
        List<ReviewItem> items,
        int revision,
        Instant at)
        implements ReviewEvent {}
