package org.contrepoint.review;

import java.time.Instant;
import java.util.List;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.Subject;
import org.contrepoint.review.batch.BatchId;
import org.jspecify.annotations.Nullable;

/**
 * An officer accepted lines, refused them, or gave the first of two acceptances. Accepted ones are now carried to the
 * record.
 *
 * @param onBehalfOf whose delegation the officer acted under
 * @param batch the batch that the decision was part of
 */
@EventName("contrepoint.review.decided")
public record ReviewDecided(
        RequestId requestId,
        @DataSubject Subject subject,
        List<ItemDecision> decisions,
        Actor officer,
        @Nullable AccountId onBehalfOf,
        @Nullable BatchId batch,
        int revision,
        Instant at)
        implements ReviewEvent {

    /** A decision at the officer's own site, outside any batch. */
    public ReviewDecided(
            RequestId requestId,
            Subject subject,
            List<ItemDecision> decisions,
            Actor officer,
            int revision,
            Instant at) {
        this(requestId, subject, decisions, officer, null, null, revision, at);
    }
}
