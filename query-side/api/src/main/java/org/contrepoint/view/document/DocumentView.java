package org.contrepoint.view.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.StoredFile;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A document that was handed in.
 *
 * @param families who may see it
 * @param siteId whose staff may see it
 * @param name what its sender called it
 * @param handedInByName who handed it in
 * @param valid whether it is the one that counts for its type now
 * @param acceptedAt when it was accepted; none while it waits or when it was refused
 * @param validUntil its last day once accepted; none when it has no end
 */
public record DocumentView(
        DocumentId documentId,
        FolderId folderId,
        DocumentTypeId typeId,
        SiteId siteId,
        List<FamilyId> families,
        RequestId requestId,
        String name,
        List<StoredFile> files,
        @Nullable LocalDate issuedOn,
        Instant handedInAt,
        String handedInByName,
        boolean valid,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate validUntil) {}
