package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/** A family changed a record without waiting for staff, who are left a task. */
public interface AppliedAtOnce {
    /** The submission; it also names a request when other lines of it wait. */
    RequestId requestId();

    Subject subject();

    SiteId siteId();

    Actor by();

    Instant at();

    List<AtOnceItem> items();

    /** Older lines for the same groups, which these changes put aside. */
    List<ReplacedItem> replaced();
}
