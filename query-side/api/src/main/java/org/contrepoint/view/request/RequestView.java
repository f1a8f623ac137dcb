package org.contrepoint.view.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a family and where it stands.
 *
 * @param subjectName first and last name of the person it is about
 * @param families who may see it
 * @param revision what an officer who decides has to send back; 0 until the review is open
 * @param submittedByStaff whether staff sent it for the family
 * @param movedAt when a family last sent, revised or withdrew something in it
 * @param waited how long staff have kept it waiting, without the time spent waiting for the family; until closed or now
 * @param claimedUntil when the claim lapses
 * @param dueDate until when the family may correct
 * @param corrected whether it came back corrected and waits
 * @param reopenedText why an officer opened it again
 * @param remindedDay 3 or 7 once staff were reminded, otherwise 0
 * @param parked whether the software gave up carrying a decision to the record
 * @param deciders who decided something in it, or gave a delegation to whoever did
 * @param items its lines, the replaced ones included, in the order in which they came
 * @param names what the document types among the groups of its lines are called
 */
public record RequestView(
        RequestId requestId,
        Subject subject,
        String subjectName,
        SiteId siteId,
        List<FamilyId> families,
        RequestState state,
        int revision,
        AccountId submittedBy,
        String submittedByName,
        boolean submittedByStaff,
        Instant submittedAt,
        Instant movedAt,
        Duration waited,
        @Nullable AccountId claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant claimedUntil,
        @Nullable LocalDate dueDate,
        boolean corrected,
        @Nullable String reopenedText,
        int remindedDay,
        boolean parked,
        @Nullable Instant closedAt,
        Set<AccountId> deciders,
        List<ItemView> items,
        Map<String, String> names) {}
