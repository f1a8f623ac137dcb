package org.contrepoint.web.document;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FindDocuments;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the documents that the lines of a request are about, all with one query. */
@Component
public class DocumentLines {

    private final Queries queries;

    DocumentLines(Queries queries) {
        this.queries = queries;
    }

    /** By the line's id; empty for a request that hands nothing in. */
    public Mono<Map<String, DocumentLine>> of(RequestView request) {
        if (!request.subject().kind().isFolder()) {
            return Mono.just(Map.of());
        }
        Set<DocumentId> wanted = request.items().stream()
                .flatMap(item -> Stream.of(id(item.proposed()), id(item.current())))
                .filter(id -> !id.isEmpty())
                .map(DocumentId::parse)
                .collect(Collectors.toSet());
        return queries.list(new FindDocuments(wanted), DocumentView.class)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                document -> document.documentId().toString(), Function.identity())))
                .map(found -> request.items().stream()
                        .collect(
                                Collectors.toMap(item -> item.itemId().value().toString(), item -> line(item, found))));
    }

    private static DocumentLine line(ItemView item, Map<String, DocumentView> found) {
        return new DocumentLine(
                find(id(item.proposed()), found),
                item.proposed().getOrDefault(DocumentValues.EXCUSE, ""),
                find(id(item.current()), found));
    }

    private static @Nullable DocumentView find(String id, Map<String, DocumentView> found) {
        return id.isEmpty() ? null : found.get(DocumentId.parse(id).toString());
    }

    private static String id(Map<String, String> values) {
        return values.getOrDefault(DocumentValues.DOCUMENT, "");
    }
}
