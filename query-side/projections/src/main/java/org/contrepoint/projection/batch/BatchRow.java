package org.contrepoint.projection.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.SkippedItem;
import org.jspecify.annotations.Nullable;

/** A batch and its report, in ids and codes only. */
final class BatchRow extends Row {

    static final Table<BatchRow> TABLE = Table.of("batches", BatchRow.class, BatchRow::new);

    String officer = "";
    Instant startedAt = Instant.EPOCH;

    @Nullable
    Instant finishedAt;

    /** Its requests, in its order. */
    List<String> requests = new ArrayList<>();

    /** What it did so far, by request. */
    Map<String, Result> results = new TreeMap<>();

    /** What it did to one request. */
    record Result(
            Set<String> accepted,
            Map<String, SkippedItem.Why> skipped,
            @Nullable String refusal,
            boolean failed) {

        static Result of(BatchResult result) {
            Map<String, SkippedItem.Why> skipped = new TreeMap<>();
            result.skipped().forEach(item -> skipped.put(item.itemId().toString(), item.why()));
            Set<String> accepted = new java.util.TreeSet<>();
            result.accepted().forEach(item -> accepted.add(item.toString()));
            return new Result(accepted, skipped, result.refusal(), result.failed());
        }
    }

    int accepted() {
        return results.values().stream()
                .mapToInt(result -> result.accepted().size())
                .sum();
    }

    int skipped() {
        return results.values().stream()
                .mapToInt(result -> result.skipped().size())
                .sum();
    }

    int refused() {
        return (int) results.values().stream()
                .filter(result -> result.failed() || result.refusal() != null)
                .count();
    }
}
