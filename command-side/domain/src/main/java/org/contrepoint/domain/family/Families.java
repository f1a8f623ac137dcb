package org.contrepoint.domain.family;

import java.util.Optional;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.SiteId;

/** Says which families there are. */
public interface Families {

    /** The site of a family; nothing when there is no such family, or none any more. */
    Optional<SiteId> siteOf(FamilyId familyId);
}
