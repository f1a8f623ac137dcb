package org.contrepoint.document;

import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** Staff let an accepted document count for longer. */
@EventName("contrepoint.folder.validity-extended")
public record ValidityExtended(
        FolderId folderId, DocumentId documentId, LocalDate until, String reason, Actor by, Instant at)
        implements FolderEvent {}
