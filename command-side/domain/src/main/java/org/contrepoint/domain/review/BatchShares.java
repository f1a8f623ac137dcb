package org.contrepoint.domain.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.message.Refused;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchRefusal.NothingClean;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.SkippedItem;
import org.contrepoint.review.batch.SkippedItem.Why;
import org.jspecify.annotations.Nullable;

/** What batches did to a request, so that a batch that asks again gets the same answer (domain.md, rule 10). */
final class BatchShares {
    private final Map<BatchId, BatchResult> results = new HashMap<>();

    /** To be told before the lines are: what a batch passed over is what they were until then. */
    void evolve(ReviewEvent event, Lines lines) {
        if (event instanceof ReviewDecided decided && decided.batch() != null) {
            List<ItemId> accepted =
                    decided.decisions().stream().map(ItemDecision::itemId).toList();
            results.put(decided.batch(), new BatchResult(decided.requestId(), accepted, skipped(lines), null, false));
        }
    }

    Optional<BatchResult> of(BatchId batch) {
        return Optional.ofNullable(results.get(batch));
    }

    /** Accepts the lines that a batch may accept; refused when there is none. */
    static List<ItemDecision> acceptances(Lines lines) {
        List<ItemDecision> clean = lines.open().stream()
                .filter(itemId -> whyNot(lines, itemId) == null)
                .map(ItemDecision::accept)
                .toList();
        if (clean.isEmpty()) {
            throw new Refused(new NothingClean(skipped(lines)));
        }
        return clean;
    }

    private static List<SkippedItem> skipped(Lines lines) {
        return lines.open().stream()
                .flatMap(itemId ->
                        Optional.ofNullable(whyNot(lines, itemId)).stream().map(why -> new SkippedItem(itemId, why)))
                .toList();
    }

    private static @Nullable Why whyNot(Lines lines, ItemId itemId) {
        ReviewItem item = lines.item(itemId);
        ItemState state = lines.state(itemId);
        if (state == ItemState.CONFLICT) {
            return Why.CONFLICT;
        }
        if (state == ItemState.TO_CORRECT) {
            return Why.TO_CORRECT;
        }
        if (item.approvals() > 1) {
            return Why.TWO_APPROVERS;
        }
        return item.kind() == ItemKind.ENROLMENT ? Why.ENROLMENT : null;
    }
}
