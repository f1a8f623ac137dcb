package org.contrepoint.domain.document;

import java.util.List;
import java.util.Optional;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.SiteId;

/** Whose folders they are, at this moment. */
@FunctionalInterface
public interface FolderOwners {

    /** The student or the family; nothing when there is none. */
    Optional<Owner> of(FolderId folderId);

    /**
     * A student, or a family.
     *
     * @param families who may hand in
     * @param closed whether it was erased
     */
    record Owner(SiteId siteId, List<FamilyId> families, boolean closed) {}
}
