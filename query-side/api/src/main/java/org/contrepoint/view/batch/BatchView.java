package org.contrepoint.view.batch;

import java.time.Instant;
import java.util.List;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.SkippedItem;
import org.jspecify.annotations.Nullable;

/**
 * A batch and what it has done so far.
 *
 * @param total how many requests it is about
 * @param done for how many of them its turn has come
 * @param accepted how many lines it accepted
 * @param skipped how many lines it left alone
 * @param refused how many requests it could do nothing about
 * @param lines one for each request, in the order of the batch
 */
public record BatchView(
        BatchId batchId,
        AccountId officer,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int total,
        int done,
        int accepted,
        int skipped,
        int refused,
        List<Line> lines) {

    /**
     * What it did to one request.
     *
     * @param done whether its turn has come
     * @param refusal the code of the rule that said no
     * @param failed whether the software could not do it
     */
    public record Line(
            RequestId requestId,
            String subjectName,
            boolean done,
            @Nullable String refusal,
            boolean failed,
            List<Item> items) {}

    /**
     * What it did to one line of a request.
     *
     * @param name what the document type is called; none of a field group
     * @param state what has become of it since
     * @param skipped why it was left alone; none when it was accepted
     */
    public record Item(
            ItemId itemId, String group, @Nullable String name, ItemState state, SkippedItem.@Nullable Why skipped) {}
}
