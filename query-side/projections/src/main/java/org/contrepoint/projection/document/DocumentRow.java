package org.contrepoint.projection.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.StoredFile;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Personal;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.document.DocumentView;
import org.jspecify.annotations.Nullable;

/** A document that was handed in. */
final class DocumentRow extends Row {

    static final Table<DocumentRow> TABLE = Table.of("documents", DocumentRow.class, DocumentRow::new);

    String subject = "";

    /** The student or the family. */
    String person = "";

    String typeId = "";
    String siteId = "";
    String requestId = "";
    String name = "";
    List<StoredFile> files = List.of();

    @Nullable
    LocalDate issuedOn;

    Instant handedInAt = Instant.EPOCH;
    String handedInBy = "";

    @Nullable
    String reusedFrom;

    @Nullable
    Instant acceptedAt;

    @Nullable
    LocalDate validUntil;

    long position = -1;
    boolean erased;

    /** A document that came once never changes, whoever says its id again. */
    void handIn(HandedIn document, Sending sending, long newPosition) {
        if (position < 0) {
            position = newPosition;
            subject = sending.folderId().subject().toString();
            person = sending.folderId().person();
            typeId = document.typeId().toString();
            siteId = sending.siteId().toString();
            requestId = sending.requestId().toString();
            name = document.name();
            files = document.files();
            issuedOn = document.issuedOn();
            handedInAt = sending.at();
            handedInBy = sending.by().account().toString();
            reusedFrom =
                    document.reusedFrom() == null ? null : document.reusedFrom().toString();
        }
    }

    void accept(FolderId folder, Instant at, @Nullable LocalDate until, long newPosition) {
        if (from(folder, newPosition)) {
            acceptedAt = at;
            validUntil = until;
        }
    }

    void extend(FolderId folder, LocalDate until, long newPosition) {
        if (from(folder, newPosition)) {
            validUntil = until;
        }
    }

    private boolean from(FolderId folder, long newPosition) {
        boolean news = person.equals(folder.person()) && newPosition > position;
        position = news ? newPosition : position;
        return news;
    }

    void erase() {
        erased = true;
        name = Personal.ERASED;
        files = List.of();
    }

    DocumentView view(List<FamilyId> families, boolean valid, String handedInByName) {
        return new DocumentView(
                DocumentId.parse(id),
                FolderId.parse(person),
                DocumentTypeId.parse(typeId),
                SiteId.parse(siteId),
                families,
                RequestId.parse(requestId),
                name,
                files,
                issuedOn,
                handedInAt,
                handedInByName,
                valid,
                acceptedAt,
                validUntil);
    }
}
