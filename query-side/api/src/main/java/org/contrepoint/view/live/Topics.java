package org.contrepoint.view.live;

import org.contrepoint.account.AccountId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.CourseId;

/** The names of what pages watch. */
public final class Topics {

    private Topics() {}

    /** A family's records and requests. */
    public static String family(FamilyId familyId) {
        return familyId.toString();
    }

    /** One request. */
    public static String request(RequestId requestId) {
        return requestId.toString();
    }

    /** One record. */
    public static String subject(Subject subject) {
        return subject.toString();
    }

    /** The queue of a site. */
    public static String queue(SiteId siteId) {
        return "queue-" + siteId.value();
    }

    /** The tasks of a site. */
    public static String tasks(SiteId siteId) {
        return "tasks-" + siteId.value();
    }

    /** One batch. */
    public static String batch(BatchId batchId) {
        return batchId.toString();
    }

    /** The policies of the school. */
    public static String policies() {
        return "policies";
    }

    /** The list of schools. */
    public static String schools() {
        return "schools";
    }

    /** One login. */
    public static String account(AccountId accountId) {
        return accountId.toString();
    }

    /** One course. */
    public static String course(CourseId courseId) {
        return courseId.toString();
    }

    /** What a site asks for and says. */
    public static String site(SiteId siteId) {
        return siteId.toString();
    }
}
