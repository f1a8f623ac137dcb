package org.contrepoint.projection.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.document.DocumentsRevised;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** What was handed in at one time, whether for the first time or anew. */
record Sending(
        FolderId folderId,
        RequestId requestId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<ProposedItem> items,
        List<HandedIn> documents) {

    static Sending of(DocumentsSubmitted event) {
        return new Sending(
                event.folderId(),
                event.requestId(),
                event.siteId(),
                event.by(),
                event.at(),
                event.items(),
                event.documents());
    }

    static Sending of(DocumentsRevised event) {
        return new Sending(
                event.folderId(),
                event.requestId(),
                event.siteId(),
                event.by(),
                event.at(),
                event.items().stream().map(RevisedItem::item).toList(),
                event.documents());
    }

    /** The document of each type; a type without one was excused. */
    Map<String, String> documentOfType() {
        Map<String, String> documents = new HashMap<>();
        documents()
                .forEach(document -> documents.put(
                        document.typeId().toString(), document.documentId().toString()));
        return documents;
    }
}
