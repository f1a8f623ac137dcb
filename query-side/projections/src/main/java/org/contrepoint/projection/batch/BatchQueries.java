package org.contrepoint.projection.batch;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.account.AccountId;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.view.batch.BatchView;
import org.contrepoint.view.batch.FindBatch;
import org.contrepoint.view.batch.ListBatches;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what batches did. What has become of each line since is read from the requests. */
@Component
class BatchQueries {

    private static final String FIND =
            "select to_jsonb(b)::text from batches b where b.id = :id and cardinality(b.requests) > 0";
    private static final String LATEST = """
            select to_jsonb(b)::text from batches b where b.officer = :officer
            order by b.started_at desc, b.id desc limit 20""";
    private static final String REQUESTS = """
            select q.id, coalesce(d.name, '') as name, q.items::text as items,
              (select jsonb_object_agg(t.id, t.name) from jsonb_array_elements(q.items) i join directory t
               on t.id = i ->> 'about')::text types
            from requests q left join directory d on d.id = q.owner where q.id = any(:ids)""";

    private final DatabaseClient database;

    BatchQueries(DatabaseClient database) {
        this.database = database;
    }

    @QueryHandler
    CompletableFuture<@Nullable BatchView> answer(FindBatch query) {
        return database.sql(FIND)
                .bind("id", query.batchId().toString())
                .map(row -> Columns.row(row, BatchRow.class))
                .one()
                .flatMap(batch -> requests(batch).map(requests -> view(batch, lines(batch, requests))))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<BatchView>> answer(ListBatches query) {
        return database.sql(LATEST)
                .bind("officer", query.officer().toString())
                .map(row -> view(Columns.row(row, BatchRow.class), List.of()))
                .all()
                .collectList()
                .toFuture();
    }

    /** A line of a request as it stands, as far as a report needs it. */
    private record Item(String itemId, String about, ItemState state) {}

    private record Request(String id, String name, List<Item> items, Map<String, String> types) {

        static Request of(Readable row) {
            Item[] items = RowJson.read(Columns.text(row, "items"), Item[].class);
            String types = row.get("types", String.class);
            return new Request(
                    Columns.text(row, "id"),
                    Columns.text(row, "name"),
                    Arrays.asList(items),
                    types == null ? Map.of() : strings(types));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, String> strings(String json) {
            return RowJson.read(json, Map.class);
        }
    }

    private Mono<Map<String, Request>> requests(BatchRow batch) {
        return database.sql(REQUESTS)
                .bind("ids", batch.requests.toArray(String[]::new))
                .map(Request::of)
                .all()
                .collectMap(Request::id);
    }

    private static BatchView view(BatchRow row, List<BatchView.Line> lines) {
        return new BatchView(
                BatchId.parse(row.id),
                AccountId.parse(row.officer),
                row.startedAt,
                row.finishedAt,
                row.requests.size(),
                row.results.size(),
                row.accepted(),
                row.skipped(),
                row.refused(),
                lines);
    }

    private static List<BatchView.Line> lines(BatchRow batch, Map<String, Request> requests) {
        List<BatchView.Line> lines = new ArrayList<>();
        for (String id : batch.requests) {
            Request request = requests.getOrDefault(id, new Request(id, "", List.of(), Map.of()));
            BatchRow.Result result = batch.results.get(id);
            lines.add(new BatchView.Line(
                    RequestId.parse(id),
                    request.name(),
                    result != null,
                    result == null ? null : result.refusal(),
                    result != null && result.failed(),
                    result == null ? List.of() : items(result, request)));
        }
        return lines;
    }

    private static List<BatchView.Item> items(BatchRow.Result result, Request request) {
        return request.items().stream()
                .filter(item -> result.accepted().contains(item.itemId())
                        || result.skipped().containsKey(item.itemId()))
                .map(item -> new BatchView.Item(
                        ItemId.parse(item.itemId()),
                        item.about(),
                        request.types().get(item.about()),
                        item.state(),
                        result.skipped().get(item.itemId())))
                .toList();
    }
}
