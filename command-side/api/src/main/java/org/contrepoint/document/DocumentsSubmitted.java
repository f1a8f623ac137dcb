package org.contrepoint.document;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/**
 * Documents were handed in, or excused; they are held until the review decides.
 *
 * @param person whose key encrypts it ({@link FolderId#person()})
 * @param items one line a document type: its group is the type's id, its values are {@link DocumentValues}
 * @param documents what came with them
 */
@EventName("contrepoint.folder.documents-submitted")
public record DocumentsSubmitted(
        FolderId folderId,
        @DataSubject String person,
        FamilyId familyId,
        RequestId requestId,
        SiteId siteId,
        Actor by,
        Instant at,
        List<ProposedItem> items,
        List<ReplacedItem> replaced,
        List<HandedIn> documents)
        implements FolderEvent, Proposed {

    @Override
    public Subject subject() {
        return folderId.subject();
    }
}
