package org.contrepoint.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.Subject;

/**
 * An officer sent lines back to the family. The clock stops until it answers (domain.md, rule 9).
 *
 * @param dueDate until when the family may correct
 */
@EventName(value = "contrepoint.review.correction-requested", revision = "2")
public record CorrectionRequested(
        RequestId requestId,
        @DataSubject Subject subject,
        List<ItemCorrection> corrections,
        LocalDate dueDate,
        Actor officer,
        int revision,
        Instant at)
        implements ReviewEvent {

    /** The lines sent back. */
    public List<ItemId> items() {
        return corrections.stream().map(ItemCorrection::itemId).toList();
    }
}
