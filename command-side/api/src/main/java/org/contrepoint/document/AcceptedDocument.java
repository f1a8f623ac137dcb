package org.contrepoint.document;

import java.time.LocalDate;
import org.contrepoint.review.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * What the school has in its folder from now on.
 *
 * @param documentId the document; none when an excuse was accepted
 * @param validUntil its last day; none when it has no end
 */
public record AcceptedDocument(
        ItemId itemId,
        DocumentTypeId typeId,
        @Nullable DocumentId documentId,
        @Nullable LocalDate validUntil) {}
