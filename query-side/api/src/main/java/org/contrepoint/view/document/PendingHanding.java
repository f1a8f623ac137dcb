package org.contrepoint.view.document;

import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the sas for one document type.
 *
 * @param document the document; none with an excuse
 * @param excuse why it can't be given
 * @param correction what staff ask for instead; none while it waits for them
 */
public record PendingHanding(
        RequestId requestId,
        ItemId itemId,
        @Nullable DocumentView document,
        @Nullable String excuse,
        String byName,
        Instant since,
        @Nullable String correction,
        @Nullable LocalDate dueDate) {}
