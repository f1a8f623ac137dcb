package org.contrepoint.view.request;

import java.time.Instant;
import java.util.List;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param groups the field groups of its lines
 */
public record RequestLine(
        RequestId requestId,
        Subject subject,
        String subjectName,
        SiteId siteId,
        RequestState state,
        String submittedByName,
        Instant submittedAt,
        @Nullable String claimedByName,
        @Nullable Instant claimedUntil,
        int remindedDay,
        boolean parked,
        List<String> groups) {}
