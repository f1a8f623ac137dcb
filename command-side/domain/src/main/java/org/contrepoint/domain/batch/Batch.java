package org.contrepoint.domain.batch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.message.Refused;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchAdvanced;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchRefusal.BatchTooLarge;
import org.contrepoint.review.batch.BatchRefusal.EmptyBatch;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.BatchStarted;
import org.contrepoint.review.batch.NoteBatchResults;
import org.contrepoint.review.batch.StartBatch;
import org.jspecify.annotations.Nullable;

/** The report of a batch: it starts with the requests that an officer chose, and is finished once each has a result. */
@Aggregate(cache = "aggregateCache")
class Batch {
    @AggregateIdentifier
    private @Nullable BatchId batchId;

    private final Set<RequestId> remaining = new LinkedHashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void start(StartBatch command, Clock clock) {
        if (batchId != null) {
            return;
        }
        List<BatchEntry> entries = onceEach(command.entries());
        if (entries.isEmpty()) {
            throw new Refused(new EmptyBatch());
        }
        if (entries.size() > StartBatch.LARGEST) {
            throw new Refused(new BatchTooLarge(StartBatch.LARGEST));
        }
        apply(new BatchStarted(command.batchId(), entries, command.officer(), command.delegation(), clock.instant()));
    }

    private static List<BatchEntry> onceEach(Collection<BatchEntry> entries) {
        Map<RequestId, BatchEntry> first = new LinkedHashMap<>();
        entries.forEach(entry -> first.putIfAbsent(entry.requestId(), entry));
        return List.copyOf(first.values());
    }

    @EventSourcingHandler
    void on(BatchStarted event) {
        batchId = event.batchId();
        event.entries().forEach(entry -> remaining.add(entry.requestId()));
    }

    @CommandHandler
    void note(NoteBatchResults command, Clock clock) {
        Map<RequestId, BatchResult> news = new LinkedHashMap<>();
        command.results().stream()
                .filter(result -> remaining.contains(result.requestId()))
                .forEach(result -> news.putIfAbsent(result.requestId(), result));
        if (news.isEmpty()) {
            return;
        }
        int left = remaining.size() - news.size();
        apply(new BatchAdvanced(command.batchId(), List.copyOf(news.values()), left, clock.instant()));
        if (left == 0) {
            apply(new BatchFinished(command.batchId(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(BatchAdvanced event) {
        event.results().forEach(result -> remaining.remove(result.requestId()));
    }
}
