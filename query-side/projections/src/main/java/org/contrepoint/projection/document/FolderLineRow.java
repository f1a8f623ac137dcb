package org.contrepoint.projection.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contrepoint.document.AcceptedDocument;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.document.FolderId;
import org.contrepoint.message.Personal;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ProposedItem;
import org.jspecify.annotations.Nullable;

/** How a folder stands for one document type: what counts, and what waits. */
final class FolderLineRow extends Row {

    static final Table<FolderLineRow> TABLE = Table.of("folder_lines", FolderLineRow.class, FolderLineRow::new);

    String subject = "";

    /** The student or the family. */
    String person = "";

    String typeId = "";

    /** The document that counts, expired or not. */
    @Nullable
    String document;

    boolean excused;

    @Nullable
    String excuse;

    @Nullable
    LocalDate excusedUntil;

    /** The line that waits. */
    @Nullable
    String pending;

    /** The last line that came, whatever became of it. */
    @Nullable
    String latest;

    /** What came, by line: the events that tell what becomes of a line say its id only. */
    Map<String, Handed> handed = new TreeMap<>();

    long position = -1;
    boolean erased;

    /** A document, or an excuse. */
    record Handed(
            String requestId,
            @Nullable String document,
            @Nullable String excuse,
            String by,
            Instant at) {}

    static String id(FolderId folder, String typeId) {
        return folder + "/" + typeId;
    }

    void begin(FolderId folder, String type) {
        subject = folder.subject().toString();
        person = folder.person();
        typeId = type;
    }

    void hold(ProposedItem item, Sending sending, @Nullable String documentId) {
        String excuseGiven = documentId == null ? said(item.proposed()) : null;
        handed.put(
                item.itemId().toString(),
                new Handed(
                        sending.requestId().toString(),
                        documentId,
                        erased ? null : excuseGiven,
                        sending.by().account().toString(),
                        sending.at()));
        wait(item);
    }

    void restore(ProposedItem item) {
        if (handed.containsKey(item.itemId().toString())) {
            wait(item);
        }
    }

    private void wait(ProposedItem item) {
        pending = item.itemId().toString();
        latest = pending;
    }

    void accept(AcceptedDocument accepted, AppliedItem item) {
        document = accepted.documentId() == null ? null : accepted.documentId().toString();
        excused = document == null;
        excuse = excused && !erased ? said(item.after()) : null;
        excusedUntil = excused ? accepted.validUntil() : null;
        release(Set.of(accepted.itemId().toString()));
    }

    void release(Set<String> items) {
        if (pending != null && items.contains(pending)) {
            pending = null;
        }
    }

    private static @Nullable String said(Map<String, String> values) {
        return values.get(DocumentValues.EXCUSE);
    }

    void erase() {
        erased = true;
        excuse = null;
        handed.replaceAll((item, what) -> new Handed(what.requestId(), what.document(), null, what.by(), what.at()));
    }

    /** The excuse that the school accepted, unless its time is over. */
    @Nullable
    String excuseOn(LocalDate today) {
        boolean over = !excused || (excusedUntil != null && excusedUntil.isBefore(today));
        return over ? null : excuse == null ? Personal.ERASED : excuse;
    }

    @Nullable
    Handed waiting() {
        return pending == null ? null : handed.get(pending);
    }
}
