package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** A family asked for a change to a record; it is held until the review decides. Starts the approval saga. */
public interface Proposed {

    RequestId requestId();

    /** The family that asked. */
    FamilyId familyId();

    Subject subject();

    SiteId siteId();

    Actor by();

    Instant at();

    List<ProposedItem> items();

    /** Older lines that these lines put aside. */
    List<ReplacedItem> replaced();
}
