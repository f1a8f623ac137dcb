package org.contrepoint.document;

import org.jspecify.annotations.Nullable;

/**
 * What is said to one document type: here it is, or « je ne peux pas fournir cette pièce ».
 *
 * @param document the document; none with an excuse
 * @param excuse why it can't be given; none with a document
 */
public record Handing(
        DocumentTypeId typeId,
        @Nullable HandedIn document,
        @Nullable String excuse) {}
