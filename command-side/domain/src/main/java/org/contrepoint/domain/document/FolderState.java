package org.contrepoint.domain.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.document.AcceptedDocument;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.document.DocumentsAccepted;
import org.contrepoint.document.DocumentsRevised;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderEvent;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.StoredFile;
import org.contrepoint.document.ValidityExtended;
import org.contrepoint.domain.record.HeldLines;
import org.jspecify.annotations.Nullable;

/** What the log says of a folder: for each type what counts now and what waits, and every document that ever came. */
final class FolderState extends HeldLines {
    private static final Map<String, String> NOTHING = Map.of(DocumentValues.DOCUMENT, "");

    private final Map<String, Map<String, String>> counting = new HashMap<>();
    private final Map<DocumentId, HandedIn> documents = new HashMap<>();
    private final Map<DocumentId, Optional<LocalDate>> ends = new HashMap<>();

    void evolve(FolderEvent event) {
        switch (event) {
            case DocumentsSubmitted submitted -> keep(submitted.documents());
            case DocumentsRevised revised -> keep(revised.documents());
            case DocumentsAccepted accepted -> accepted.documents().forEach(this::end);
            case ValidityExtended extended -> ends.put(extended.documentId(), Optional.of(extended.until()));
            default -> {}
        }
        evolve((Object) event);
    }

    private void keep(List<HandedIn> handedIn) {
        handedIn.forEach(document -> documents.put(document.documentId(), document));
    }

    private void end(AcceptedDocument accepted) {
        if (accepted.documentId() != null) {
            ends.put(accepted.documentId(), Optional.ofNullable(accepted.validUntil()));
        }
    }

    @Override
    public Map<String, String> now(String group) {
        return counting.getOrDefault(group, NOTHING);
    }

    @Override
    protected Map<String, String> whole(String group, Map<String, String> values) {
        return values;
    }

    @Override
    protected void become(String group, Map<String, String> values) {
        counting.put(group, values);
    }

    Optional<HandedIn> document(@Nullable DocumentId documentId) {
        return Optional.ofNullable(documentId).map(documents::get);
    }

    /** Whether a file came with a document already. */
    boolean knows(FileId fileId) {
        return documents.values().stream()
                .flatMap(document -> document.files().stream())
                .map(StoredFile::fileId)
                .anyMatch(fileId::equals);
    }

    /** The last day of the document that counts for its type; empty when it does not count, or has no end. */
    Optional<LocalDate> end(HandedIn document) {
        return document.documentId()
                        .toString()
                        .equals(now(document.typeId().toString()).get(DocumentValues.DOCUMENT))
                ? ends.getOrDefault(document.documentId(), Optional.empty())
                : Optional.empty();
    }
}
