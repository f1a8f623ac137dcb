package org.contrepoint.view.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param claimedUntil when the claim lapses
 * @param dueDate until when the family may correct
 * @param correctionText what the family reads when lines came back to it
 * @param remindedDay 3 or 7 once staff were reminded, otherwise 0
 * @param parked whether the software gave up carrying a decision to the record
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
        Instant submittedAt,
        @Nullable AccountId claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant claimedUntil,
        @Nullable LocalDate dueDate,
        @Nullable String correctionText,
        int remindedDay,
        boolean parked,
        @Nullable Instant closedAt,
        List<ItemView> items) {}
