package org.contrepoint.review;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.Subject;

/**
 * An officer decided lines. Accepted ones are now carried to the record.
 */
@EventName("contrepoint.review.decided")
public record ReviewDecided(
        RequestId requestId,
        @DataSubject Subject subject,
        List<ItemDecision> decisions,
        Actor officer,
        int revision,
        Instant at)
        implements ReviewEvent {}
