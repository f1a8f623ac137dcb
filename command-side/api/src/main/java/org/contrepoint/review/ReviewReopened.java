package org.contrepoint.review;

import java.time.Instant;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.record.Subject;

/**
 * An officer opened a closed request again; nothing of its history is removed (domain.md, rule 13).
 *
 * @param items the lines that wait once more
 * @param text why, which the family reads
 */
@EventName("contrepoint.review.reopened")
public record ReviewReopened(
        RequestId requestId,
        @DataSubject Subject subject,
        Set<ItemId> items,
        @Personal String text,
        Actor officer,
        int revision,
        Instant at)
        implements ReviewEvent {}
