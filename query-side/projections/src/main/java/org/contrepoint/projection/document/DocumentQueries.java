package org.contrepoint.projection.document;

import io.r2dbc.spi.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.view.document.DocumentTypeView;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FindDocumentOfFile;
import org.contrepoint.view.document.FindDocuments;
import org.contrepoint.view.document.ListDocumentTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells of documents and of what sites ask for; whoever reads decides who may see. */
@Component
class DocumentQueries {

    private static final String SELECT = """
            select to_jsonb(d)::text, coalesce(r.families, array[f.id]) families, l.id is not null valid
            from documents d left join records r on r.id = d.person left join families f on f.id = d.person
            left join folder_lines l on l.person = d.person and l.type_id = d.type_id and l.document = d.id
            where %s order by d.handed_in_at desc, d.id desc""";
    private static final String BY_ID = SELECT.formatted("d.id = any(:ids)");
    private static final String OF_FOLDER = SELECT.formatted("d.person = :person");
    private static final String OF_FILE =
            SELECT.formatted("d.files @> jsonb_build_array(jsonb_build_object('file_id', :file::text))") + " limit 1";
    private static final String TYPES = "select to_jsonb(t)::text from document_types t where t.site_id = any(:sites)";

    private final DatabaseClient database;
    private final Directory directory;

    DocumentQueries(DatabaseClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    @QueryHandler
    CompletableFuture<@Nullable List<DocumentView>> answer(FindDocuments query) {
        String[] ids = query.documents().stream().map(Object::toString).toArray(String[]::new);
        return views(BY_ID, Map.of("ids", ids)).toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable DocumentView> answer(FindDocumentOfFile query) {
        return views(OF_FILE, Map.of("file", query.fileId().toString()))
                .flatMap(views -> Mono.justOrEmpty(views.stream().findFirst()))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<DocumentTypeView>> answer(ListDocumentTypes query) {
        return database.sql(TYPES)
                .bind("sites", query.sites().stream().map(Object::toString).toArray(String[]::new))
                .map(row -> Columns.row(row, DocumentTypeRow.class).view())
                .all()
                .collectSortedList(Comparator.comparing(
                                (DocumentTypeView type) -> type.siteId().toString())
                        .thenComparing(DocumentTypeView::retired)
                        .thenComparing(type -> SearchText.of(type.terms().name()))
                        .thenComparing(type -> type.typeId().toString()))
                .toFuture();
    }

    /** Every document that was ever handed in for somebody, newest first. */
    Mono<List<DocumentView>> ofFolder(FolderId folderId) {
        return views(OF_FOLDER, Map.of("person", folderId.person()));
    }

    private Mono<List<DocumentView>> views(String sql, Map<String, Object> values) {
        return database.sql(sql)
                .bindValues(values)
                .map(Found::of)
                .all()
                .collectList()
                .flatMap(found -> directory
                        .names(found.stream()
                                .map(one -> one.row().handedInBy)
                                .distinct()
                                .toList())
                        .map(names -> found.stream().map(one -> one.view(names)).toList()));
    }

    /** A document beside who may see it. */
    private record Found(DocumentRow row, List<FamilyId> families, boolean valid) {

        static Found of(Readable row) {
            String[] families = row.get("families", String[].class);
            return new Found(
                    Columns.row(row, DocumentRow.class),
                    Stream.ofNullable(families)
                            .flatMap(Stream::of)
                            .map(FamilyId::parse)
                            .toList(),
                    Boolean.TRUE.equals(row.get("valid", Boolean.class)));
        }

        DocumentView view(Map<String, String> names) {
            return row.view(families, valid, names.getOrDefault(row.handedInBy, ""));
        }
    }
}
