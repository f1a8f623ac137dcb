package org.contrepoint.review.batch;

import java.util.List;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What a batch did to one request.
 *
 * @param refusal the code of the rule that said no to the whole request; none when lines were accepted
 * @param failed whether the software could not do it; nothing was decided then
 */
public record BatchResult(
        RequestId requestId,
        List<ItemId> accepted,
        List<SkippedItem> skipped,
        @Nullable String refusal,
        boolean failed) {

    /** Nothing to accept: each open line says why. */
    public static BatchResult refused(RequestId requestId, BatchRefusal.NothingClean refusal) {
        return new BatchResult(requestId, List.of(), refusal.skipped(), refusal.code(), false);
    }

    public static BatchResult refused(RequestId requestId, String code) {
        return new BatchResult(requestId, List.of(), List.of(), code, false);
    }

    public static BatchResult failed(RequestId requestId) {
        return new BatchResult(requestId, List.of(), List.of(), null, true);
    }
}
