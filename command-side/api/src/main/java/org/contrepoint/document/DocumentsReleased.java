package org.contrepoint.document;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.Subject;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Documents are no longer held, and none was taken. */
@EventName("contrepoint.folder.documents-released")
public record DocumentsReleased(
        FolderId folderId, RequestId requestId, Instant at, List<ItemId> moot, List<ItemId> dropped)
        implements FolderEvent, ProposalReleased {

    @Override
    public Subject subject() {
        return folderId.subject();
    }
}
