package org.contrepoint.projection.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.contrepoint.document.AcceptedDocument;
import org.contrepoint.document.DocumentTypeDefined;
import org.contrepoint.document.DocumentTypeRetired;
import org.contrepoint.document.DocumentsAccepted;
import org.contrepoint.document.DocumentsReleased;
import org.contrepoint.document.DocumentsRestored;
import org.contrepoint.document.DocumentsRevised;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.FolderEvent;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.ValidityExtended;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.review.ItemId;
import org.springframework.stereotype.Component;

/** What sites ask for, what was handed in, and how each folder stands. An erased person's words go with them. */
@Component
@ProcessingGroup("documents")
class DocumentProjection {

    private static final String OF_PERSONS = "person = any(:keys)";
    private static final String WAITING = "pending = any(:keys)";

    private final RowWriter rows;

    DocumentProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(DocumentTypeDefined event, @SequenceNumber long position) {
        rows.change(DocumentTypeRow.TABLE, event.typeId().toString(), row -> row.define(event, position));
        rows.moved(event.siteId().toString());
    }

    @EventHandler
    void on(DocumentTypeRetired event, @SequenceNumber long position) {
        rows.change(DocumentTypeRow.TABLE, event.typeId().toString(), row -> row.retire(position));
        rows.moved(event.siteId().toString());
    }

    @EventHandler
    void on(DocumentsSubmitted event, @SequenceNumber long position) {
        take(Sending.of(event), position);
        tell(event, event.requestId());
    }

    @EventHandler
    void on(DocumentsRevised event, @SequenceNumber long position) {
        take(Sending.of(event), position);
        tell(event, event.requestId());
    }

    private void take(Sending sending, long position) {
        sending.documents()
                .forEach(document -> rows.change(
                        DocumentRow.TABLE,
                        document.documentId().toString(),
                        row -> row.handIn(document, sending, position)));
        Map<String, String> documents = sending.documentOfType();
        sending.items()
                .forEach(item -> line(
                        sending.folderId(),
                        item.group(),
                        position,
                        row -> row.hold(item, sending, documents.get(item.group()))));
    }

    @EventHandler
    void on(DocumentsAccepted event, @SequenceNumber long position) {
        Map<ItemId, AppliedItem> applied =
                event.items().stream().collect(Collectors.toMap(AppliedItem::itemId, Function.identity()));
        for (AcceptedDocument accepted : event.documents()) {
            AppliedItem item = applied.get(accepted.itemId());
            if (item != null) {
                line(event.folderId(), item.group(), position, row -> row.accept(accepted, item));
            }
            if (accepted.documentId() != null) {
                rows.changeExisting(
                        DocumentRow.TABLE,
                        accepted.documentId().toString(),
                        row -> row.accept(event.folderId(), event.at(), accepted.validUntil(), position));
            }
        }
        tell(event, event.requestId());
    }

    @EventHandler
    void on(DocumentsReleased event, @SequenceNumber long position) {
        Set<String> items = Stream.of(event.moot(), event.dropped())
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.toSet());
        rows.changeWhere(FolderLineRow.TABLE, WAITING, items, row -> from(position, row, line -> line.release(items)));
        tell(event, event.requestId());
    }

    @EventHandler
    void on(DocumentsRestored event, @SequenceNumber long position) {
        event.items().forEach(item -> line(event.folderId(), item.group(), position, row -> row.restore(item)));
        tell(event, event.requestId());
    }

    @EventHandler
    void on(ValidityExtended event, @SequenceNumber long position) {
        rows.changeExisting(
                DocumentRow.TABLE,
                event.documentId().toString(),
                row -> row.extend(event.folderId(), event.until(), position));
        rows.moved(event.folderId().subject().toString());
    }

    @EventHandler
    void on(FamilyErased event) {
        List<String> persons = Stream.concat(Stream.of(event.familyId()), event.students().stream())
                .map(Object::toString)
                .toList();
        rows.changeWhere(DocumentRow.TABLE, OF_PERSONS, persons, DocumentRow::erase);
        rows.changeWhere(FolderLineRow.TABLE, OF_PERSONS, persons, FolderLineRow::erase);
    }

    @ResetHandler
    void reset() {
        rows.clear(DocumentTypeRow.TABLE, DocumentRow.TABLE, FolderLineRow.TABLE);
    }

    private void line(FolderId folder, String typeId, long position, Consumer<FolderLineRow> change) {
        rows.change(FolderLineRow.TABLE, FolderLineRow.id(folder, typeId), row -> {
            row.begin(folder, typeId);
            from(position, row, change);
        });
    }

    private static void from(long position, FolderLineRow row, Consumer<FolderLineRow> change) {
        if (position > row.position) {
            row.position = position;
            change.accept(row);
        }
    }

    private void tell(FolderEvent event, Object request) {
        rows.moved(event.folderId().subject().toString());
        rows.moved(request.toString());
    }
}
