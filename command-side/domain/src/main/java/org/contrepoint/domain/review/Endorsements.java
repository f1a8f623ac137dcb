package org.contrepoint.domain.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewRefusal.SecondApproverNeeded;
import org.jspecify.annotations.Nullable;

/** The first of two acceptances, for lines that two different officers have to accept (domain.md, rule 7). */
final class Endorsements {
    private final Map<ItemId, Endorsement> given = new HashMap<>();

    private record Endorsement(
            Set<AccountId> persons, @Nullable AmendmentId value) {}

    void endorsed(ItemDecision decision, Acting acting) {
        given.put(decision.itemId(), new Endorsement(acting.persons(), decision.amendment()));
    }

    /** A line whose state changes is judged afresh. */
    void forget(ItemId itemId) {
        given.remove(itemId);
    }

    /** Tells an acceptance that counts from one that awaits a second; another value than the first's starts over. */
    ItemDecision weigh(ReviewItem line, ItemDecision acceptance, Acting acting) {
        if (line.approvals() < 2) {
            return acceptance;
        }
        Endorsement first = given.get(line.itemId());
        if (first == null || !Objects.equals(first.value(), acceptance.amendment())) {
            return new ItemDecision(
                    acceptance.itemId(),
                    Verdict.ENDORSE,
                    acceptance.reason(),
                    acceptance.text(),
                    acceptance.amendment());
        }
        if (acting.isOneOf(first.persons())) {
            throw new Refused(new SecondApproverNeeded());
        }
        return acceptance;
    }
}
