package org.contrepoint.projection.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.document.FolderId;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.document.FolderQueries.Owner;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.document.DocumentTypeView;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.view.document.FolderState;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.view.document.PendingHanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a folder's view of its rows, with the names of those who handed something in. */
@Component
class FolderViews {

    private static final int MOST_REUSABLE = 5;

    private final DocumentQueries documents;
    private final Directory directory;

    FolderViews(DocumentQueries documents, Directory directory) {
        this.documents = documents;
        this.directory = directory;
    }

    Mono<FolderView> view(FolderId folderId, Owner owner, List<Standing> standings, LocalDate today) {
        Asked asked = owner.asked(today);
        List<String> senders = standings.stream()
                .flatMap(standing -> waiting(standing).stream())
                .map(FolderLineRow.Handed::by)
                .distinct()
                .toList();
        return Mono.zip(documents.ofFolder(folderId), directory.names(senders))
                .map(known -> new FolderView(
                        folderId,
                        owner.name(),
                        SiteId.parse(owner.siteId()),
                        owner.families(),
                        standings.stream()
                                .filter(standing -> standing.holds()
                                        || asked.of(standing.type().view()))
                                .map(standing -> entry(standing, asked, known.getT1(), known.getT2()))
                                .sorted(Comparator.comparing((FolderEntry entry) -> !entry.required())
                                        .thenComparing(entry -> SearchText.of(
                                                entry.type().terms().name())))
                                .toList()));
    }

    private static FolderEntry entry(
            Standing standing, Asked asked, List<DocumentView> documents, Map<String, String> names) {
        DocumentTypeView type = standing.type().view();
        List<DocumentView> ofType = documents.stream()
                .filter(document -> document.typeId().equals(type.typeId()))
                .toList();
        Map<String, DocumentView> byId = ofType.stream()
                .collect(Collectors.toMap(document -> document.documentId().toString(), Function.identity()));
        FolderState state = asked.state(type, standing);
        FolderLineRow line = standing.line();
        PendingHanding pending = waiting(standing)
                .map(handed -> pending(handed, standing, byId, names))
                .orElse(null);
        return new FolderEntry(
                type,
                state,
                asked.required(type),
                line == null || line.document == null ? null : byId.get(line.document),
                line == null ? null : line.excuseOn(asked.today()),
                pending,
                pending == null ? standing.refusal() : null,
                reusable(ofType, state));
    }

    private static Optional<FolderLineRow.Handed> waiting(Standing standing) {
        return Optional.ofNullable(standing.line()).map(FolderLineRow::waiting);
    }

    private static PendingHanding pending(
            FolderLineRow.Handed handed, Standing standing, Map<String, DocumentView> byId, Map<String, String> names) {
        @Nullable String text = standing.toCorrect() ? Objects.requireNonNullElse(standing.text(), "") : null;
        return new PendingHanding(
                RequestId.parse(handed.requestId()),
                ItemId.parse(Objects.requireNonNull(Objects.requireNonNull(standing.line()).pending)),
                handed.document() == null ? null : byId.get(handed.document()),
                handed.excuse(),
                names.getOrDefault(handed.by(), ""),
                handed.at(),
                text,
                standing.toCorrect() ? standing.dueDate() : null);
    }

    /** Accepted documents that could serve again, each set of files once. */
    private static List<DocumentView> reusable(List<DocumentView> ofType, FolderState state) {
        Set<Object> seen = new HashSet<>();
        return ofType.stream()
                .filter(document -> document.acceptedAt() != null)
                .filter(document -> !(document.valid() && state == FolderState.ACCEPTED))
                .filter(document -> !document.files().isEmpty() && seen.add(document.files()))
                .limit(MOST_REUSABLE)
                .toList();
    }
}
