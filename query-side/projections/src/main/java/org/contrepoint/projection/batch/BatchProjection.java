package org.contrepoint.projection.batch;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.review.batch.BatchAdvanced;
import org.contrepoint.review.batch.BatchEvent;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchStarted;
import org.contrepoint.view.live.Topics;
import org.springframework.stereotype.Component;

/** What each batch has done so far. Every event says something of its own, so none has to come once only. */
@Component
@ProcessingGroup("batches")
class BatchProjection {

    private final RowWriter rows;

    BatchProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(BatchEvent event) {
        rows.change(BatchRow.TABLE, event.batchId().toString(), row -> {
            switch (event) {
                case BatchStarted e -> start(row, e);
                case BatchAdvanced e ->
                    e.results()
                            .forEach(result ->
                                    row.results.put(result.requestId().toString(), BatchRow.Result.of(result)));
                case BatchFinished e -> row.finishedAt = e.at();
            }
        });
        rows.moved(Topics.batch(event.batchId()));
    }

    private static void start(BatchRow row, BatchStarted event) {
        row.officer = event.officer().account().toString();
        row.startedAt = event.at();
        row.requests = event.entries().stream()
                .map(entry -> entry.requestId().toString())
                .toList();
    }

    @ResetHandler
    void reset() {
        rows.clear(BatchRow.TABLE);
    }
}
