package org.contrepoint.document;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Staff let an accepted document count for longer.
 *
 * @param until the last day from now on
 * @param reason why, in words that name nobody
 */
public record ExtendValidity(
        @TargetAggregateIdentifier FolderId folderId,
        DocumentId documentId,
        LocalDate until,
        String reason,
        Actor by) {}
