package org.contrepoint.document;

import java.time.Instant;
import java.util.List;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;

/** Accepted documents became the valid ones, each until its end. */
@EventName("contrepoint.folder.documents-accepted")
public record DocumentsAccepted(
        FolderId folderId,
        @DataSubject String person,
        RequestId requestId,
        Instant at,
        List<AppliedItem> items,
        List<AcceptedDocument> documents)
        implements FolderEvent, ProposalApplied {

    @Override
    public Subject subject() {
        return folderId.subject();
    }
}
