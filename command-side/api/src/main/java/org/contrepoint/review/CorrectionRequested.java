package org.contrepoint.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.record.Subject;

/**
 * An officer sent lines back to the family.
 *
 * @param text what is wrong, which the family reads
 * @param dueDate until when the family may correct
 */
@EventName("contrepoint.review.correction-requested")
public record CorrectionRequested(
        RequestId requestId,
        @DataSubject Subject subject,
        Set<ItemId> items,
        @Personal String text,
        LocalDate dueDate,
        Actor officer,
        int revision,
        Instant at)
        implements ReviewEvent {}
