package org.contrepoint.view.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document type of a folder.
 *
 * @param required whether the folder is incomplete without it
 * @param current the document that counts now, expired or not
 * @param excuse the excuse that the school accepted
 * @param pending what waits
 * @param refused why the last one was refused, unless a newer one waits or counts
 * @param reusable earlier documents of this type that may be offered again, newest first
 */
public record FolderEntry(
        DocumentTypeView type,
        FolderState state,
        boolean required,
        @Nullable DocumentView current,
        @Nullable String excuse,
        @Nullable PendingHanding pending,
        @Nullable RefusedHanding refused,
        List<DocumentView> reusable) {}
