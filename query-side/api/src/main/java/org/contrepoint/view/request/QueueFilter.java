package org.contrepoint.view.request;

import java.time.Instant;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of the sas an officer wants to see. What is empty or absent does not narrow the list.
 *
 * @param sites those the officer may examine; never empty
 * @param states where the requests stand
 * @param kinds what kind of record they are about
 * @param submittedBefore the younger ones are left out
 * @param claimedBy only those that this officer has in hand
 * @param movedSince only those that a family sent, revised or withdrew since
 * @param corrected only those that came back corrected and wait
 * @param search part of the name of the person concerned
 */
public record QueueFilter(
        Set<SiteId> sites,
        Set<RequestState> states,
        Set<SubjectKind> kinds,
        @Nullable Instant submittedBefore,
        @Nullable AccountId claimedBy,
        @Nullable Instant movedSince,
        boolean corrected,
        String search) {

    /** All of some sites. */
    public static QueueFilter of(Set<SiteId> sites, Set<RequestState> states, String search) {
        return new QueueFilter(sites, states, Set.of(), null, null, null, false, search);
    }
}
