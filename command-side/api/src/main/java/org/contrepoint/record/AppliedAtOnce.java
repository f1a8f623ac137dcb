package org.contrepoint.record;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/** A family changed a record without waiting for staff, who are left a task. */
public interface AppliedAtOnce {
    /** The submission; it also names a request when other lines of it wait. */
    RequestId requestId();

    /** The revision of a request that it was part of; none when it came as a new request. */
    @Nullable
    SubmissionId submissionId();

    /** The family that asked. */
    FamilyId familyId();

    Subject subject();

    SiteId siteId();

    Actor by();

    Instant at();

    List<AtOnceItem> items();

    /** Older lines for the same groups, which these changes put aside. */
    List<ReplacedItem> replaced();
}
