package org.contrepoint.review;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Sends lines back to the family.
 *
 * @param text what is wrong, which the family reads
 * @param dueDate until when; the request lapses the day after
 */
public record RequestCorrection(
        @TargetAggregateIdentifier RequestId requestId,
        int revision,
        Set<ItemId> items,
        String text,
        LocalDate dueDate,
        Actor officer) {}
