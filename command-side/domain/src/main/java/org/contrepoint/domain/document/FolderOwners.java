package org.contrepoint.domain.document;

import java.util.Map;
import java.util.Optional;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.Custody;

/** Whose folders they are, at this moment. */
@FunctionalInterface
public interface FolderOwners {

    /** The student or the family; nothing when there is none. */
    Optional<Owner> of(FolderId folderId);

    /**
     * A student, or a family.
     *
     * @param families whose it is, and which of them hand in
     * @param closed whether it was erased
     */
    record Owner(SiteId siteId, Map<FamilyId, Custody> families, boolean closed) {}
}
