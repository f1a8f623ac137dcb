package org.contrepoint.document;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** Other documents were handed in, in the same request. */
@EventName("contrepoint.folder.documents-revised")
public record DocumentsRevised(
        FolderId folderId,
        @DataSubject String person,
        FamilyId familyId,
        RequestId requestId,
        SubmissionId submissionId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<RevisedItem> items,
        List<HandedIn> documents)
        implements FolderEvent, ProposalRevised {

    @Override
    public Subject subject() {
        return folderId.subject();
    }
}
