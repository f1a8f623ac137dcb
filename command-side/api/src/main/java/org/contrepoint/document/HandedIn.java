package org.contrepoint.document;

import java.time.LocalDate;
import java.util.List;
import org.contrepoint.message.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A document that was handed in.
 *
 * @param name what its sender called it, for them to recognise
 * @param files its pages, in order; at least one
 * @param issuedOn the day it was issued, as its sender says
 * @param reusedFrom the earlier document whose files are offered again
 */
public record HandedIn(
        DocumentId documentId,
        DocumentTypeId typeId,
        @Personal String name,
        List<StoredFile> files,
        @Nullable LocalDate issuedOn,
        @Nullable DocumentId reusedFrom) {}
