package org.contrepoint.document;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Documents of a request that was opened again are held once more. */
@EventName("contrepoint.folder.documents-restored")
public record DocumentsRestored(
        FolderId folderId,
        @DataSubject String person,
        RequestId requestId,
        Instant at,
        List<ProposedItem> items,
        List<ItemId> taken)
        implements FolderEvent, ProposalRestored {

    @Override
    public Subject subject() {
        return folderId.subject();
    }
}
