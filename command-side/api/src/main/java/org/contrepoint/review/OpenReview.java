package org.contrepoint.review;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.Subject;
import org.contrepoint.site.SiteId;

/** Opens the examination of a request. Opening it again changes nothing. */
public record OpenReview(
        @TargetAggregateIdentifier RequestId requestId,
        Subject subject,
        SiteId siteId,
        Actor submittedBy,
        Instant submittedAt,
        List<ReviewItem> items) {}
