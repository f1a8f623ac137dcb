package org.contrepoint.view.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contrepoint.account.AccountId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param submittedByStaff whether staff sent it for the family
 * @param movedAt when a family last sent, revised or withdrew something in it
 * @param waited how long staff have kept it waiting, without the time spent waiting for the family
 * @param corrected whether it came back corrected and waits
 * @param conflict whether the record moved under one of its lines
 * @param groups the field groups of its lines
 * @param names what the document types among them are called
 */
public record RequestLine(
        RequestId requestId,
        Subject subject,
        String subjectName,
        SiteId siteId,
        List<FamilyId> families,
        RequestState state,
        int revision,
        String submittedByName,
        boolean submittedByStaff,
        Instant submittedAt,
        Instant movedAt,
        Duration waited,
        @Nullable AccountId claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant claimedUntil,
        @Nullable LocalDate dueDate,
        int remindedDay,
        boolean corrected,
        boolean conflict,
        boolean parked,
        List<String> groups,
        Map<String, String> names) {}
