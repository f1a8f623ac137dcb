package org.contrepoint.domain.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.contrepoint.document.AcceptedDocument;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.document.DocumentsAccepted;
import org.contrepoint.document.DocumentsConflicted;
import org.contrepoint.document.DocumentsReleased;
import org.contrepoint.document.DocumentsRestored;
import org.contrepoint.document.FolderEvent;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.domain.record.Outcome;
import org.contrepoint.domain.record.Outcome.Amended;
import org.contrepoint.domain.record.Outcome.Applied;
import org.contrepoint.domain.record.Outcome.ChangedAtOnce;
import org.contrepoint.domain.record.Outcome.Conflicted;
import org.contrepoint.domain.record.Outcome.Corrected;
import org.contrepoint.domain.record.Outcome.Held;
import org.contrepoint.domain.record.Outcome.Released;
import org.contrepoint.domain.record.Outcome.Restored;
import org.contrepoint.domain.record.Outcome.Revised;
import org.contrepoint.record.AppliedItem;
import org.jspecify.annotations.Nullable;

/** Words what a folder decided about its lines. */
record FolderWording(FolderId folderId, FolderState folder, DocumentTypes types, Instant at) {

    FolderEvent of(Outcome outcome) {
        return switch (outcome) {
            case Applied applied ->
                new DocumentsAccepted(
                        folderId,
                        folderId.person(),
                        applied.requestId(),
                        at,
                        applied.items(),
                        applied.items().stream().map(this::accepted).toList());
            case Conflicted conflicted ->
                new DocumentsConflicted(folderId, folderId.person(), conflicted.requestId(), at, conflicted.items());
            case Released released ->
                new DocumentsReleased(folderId, released.requestId(), at, released.moot(), released.dropped());
            case Restored restored ->
                new DocumentsRestored(
                        folderId, folderId.person(), restored.requestId(), at, restored.items(), restored.taken());
            case Held _, ChangedAtOnce _, Revised _, Amended _, Corrected _ ->
                throw new IllegalStateException("a folder has no fields");
        };
    }

    private AcceptedDocument accepted(AppliedItem item) {
        DocumentTypeId typeId = DocumentTypeId.parse(item.group());
        Optional<HandedIn> document = Optional.ofNullable(item.after().get(DocumentValues.DOCUMENT))
                .map(DocumentId::parse)
                .flatMap(folder::document);
        LocalDate issuedOn = document.map(HandedIn::issuedOn).orElse(null);
        return new AcceptedDocument(
                item.itemId(), typeId, document.map(HandedIn::documentId).orElse(null), lastDay(typeId, issuedOn));
    }

    private @Nullable LocalDate lastDay(DocumentTypeId typeId, @Nullable LocalDate issuedOn) {
        return types.find(typeId)
                .map(type -> Terms.lastDay(type.terms().validity(), issuedOn, SchoolCalendar.dayOf(at)))
                .orElse(null);
    }
}
