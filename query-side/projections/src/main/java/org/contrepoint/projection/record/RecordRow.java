package org.contrepoint.projection.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.Custody;
import org.jspecify.annotations.Nullable;

/** A guardian's or a student's record: the valid values, and what waits beside them. */
final class RecordRow extends Row {

    static final Table<RecordRow> TABLE = Table.of("records", RecordRow.class, RecordRow::new);

    String kind = "";

    String siteId = "";

    List<String> families = new ArrayList<>();

    /** Of the families, those that see the record and ask for nothing. */
    List<String> viewOnly = new ArrayList<>();

    Map<String, String> current = new TreeMap<>();
    List<Pending> pending = new ArrayList<>();

    /** Who sent each request, since a request that is opened again does not say. */
    Map<String, String> senders = new TreeMap<>();

    String search = "";

    @Nullable
    Instant registeredAt;

    @Nullable
    Instant recordedAt;

    long position = -1;
    boolean erased;

    /** What waits for one group. */
    record Pending(
            String group,
            String requestId,
            String itemId,
            Map<String, String> proposed,
            String proposedBy,
            Instant since,
            boolean conflicted) {

        Pending inConflict() {
            return new Pending(group, requestId, itemId, proposed, proposedBy, since, true);
        }
    }

    void set(Map<String, String> values) {
        if (erased) {
            return;
        }
        values.forEach((field, value) -> {
            if (value.isEmpty()) {
                current.remove(field);
            } else {
                current.put(field, value);
            }
        });
        search = SearchText.ofPerson(current.get("firstName"), current.get("lastName"));
    }

    void live(String family, Custody custody) {
        viewOnly.remove(family);
        if (!families.contains(family)) {
            families.add(family);
        }
        if (custody == Custody.VIEW_ONLY) {
            viewOnly.add(family);
        }
    }

    void leave(String family) {
        families.remove(family);
        viewOnly.remove(family);
    }

    void hold(Proposed event) {
        release(event.replaced().stream().map(ReplacedItem::itemId).toList());
        event.items()
                .forEach(item ->
                        hold(item, event.requestId(), event.by().account().toString(), event.at()));
    }

    void revise(ProposalRevised event) {
        release(event.items().stream().map(RevisedItem::former).toList());
        event.items()
                .forEach(line -> hold(
                        line.item(), event.requestId(), event.by().account().toString(), event.at()));
    }

    /** Lines of a request that was opened again wait in the name of whoever sent it. */
    void restore(ProposalRestored event) {
        String sender = senders.getOrDefault(event.requestId().toString(), "");
        event.items().forEach(item -> hold(item, event.requestId(), sender, event.at()));
    }

    private void hold(ProposedItem item, RequestId request, String sender, Instant since) {
        senders.put(request.toString(), sender);
        if (!erased) {
            pending.removeIf(older -> older.group().equals(item.group()));
            pending.add(new Pending(
                    item.group(),
                    request.toString(),
                    item.itemId().toString(),
                    new TreeMap<>(item.proposed()),
                    sender,
                    since,
                    false));
        }
    }

    void apply(AppliedAtOnce event) {
        event.items().forEach(item -> set(item.after()));
        release(event.replaced().stream().map(ReplacedItem::itemId).toList());
    }

    void release(Collection<?> items) {
        Set<String> ids = texts(items);
        pending.removeIf(line -> ids.contains(line.itemId()));
    }

    void conflict(List<ConflictedItem> items) {
        Set<String> ids = texts(items.stream().map(ConflictedItem::itemId).toList());
        pending.replaceAll(line -> ids.contains(line.itemId()) ? line.inConflict() : line);
    }

    void erase() {
        erased = true;
        current.clear();
        pending.clear();
        search = "";
    }

    private static Set<String> texts(Collection<?> ids) {
        Set<String> texts = new HashSet<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }
}
