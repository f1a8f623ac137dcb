package org.contrepoint.domain.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;

/**
 * What one sending brings to a folder: a line for each type that says something new.
 *
 * @param items the lines
 * @param documents what came with them
 */
record Handed(List<ProposedItem> items, List<HandedIn> documents) {

    /** @param name of the sending, which the ids of its lines are made of */
    static Handed of(String name, List<Handing> handings, FolderState folder) {
        Handed handed = new Handed(new ArrayList<>(), new ArrayList<>());
        for (Handing handing : handings) {
            String group = handing.typeId().toString();
            Map<String, String> proposed = proposed(handing);
            boolean waits = folder.line(group)
                    .filter(line -> line.proposed().equals(proposed))
                    .isPresent();
            if (!waits) {
                handed.items.add(new ProposedItem(
                        itemId(name, group), group, ItemKind.DOCUMENT, 1, folder.now(group), proposed));
                if (handing.document() != null) {
                    handed.documents.add(handing.document());
                }
            }
        }
        return handed;
    }

    private static Map<String, String> proposed(Handing handing) {
        return handing.document() == null
                ? Map.of(
                        DocumentValues.EXCUSE,
                        Objects.requireNonNull(handing.excuse()).strip())
                : Map.of(
                        DocumentValues.DOCUMENT, handing.document().documentId().toString());
    }

    private static ItemId itemId(String name, String group) {
        return ItemId.of(UUID.nameUUIDFromBytes((name + "/" + group).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same, without excuses that the school accepted already. */
    Handed without(FolderState folder) {
        return new Handed(
                items.stream()
                        .filter(item -> !item.proposed().equals(folder.now(item.group())))
                        .toList(),
                documents);
    }

    List<String> groups() {
        return items.stream().map(ProposedItem::group).toList();
    }
}
