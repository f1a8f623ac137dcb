package org.contrepoint.document;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;

/** Documents were not taken: the folder held another one meanwhile. */
@EventName("contrepoint.folder.documents-conflicted")
public record DocumentsConflicted(
        FolderId folderId, @DataSubject String person, RequestId requestId, Instant at, List<ConflictedItem> items)
        implements FolderEvent, ProposalConflicted {

    @Override
    public Subject subject() {
        return folderId.subject();
    }
}
