package org.contrepoint.web.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.message.Ids;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.HandingDesk.NotHandedOver;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.page.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the form in which a family hands other documents in, in a request that it sent. */
@Component
public class DocumentRevisions {

    private final Folders folders;
    private final HandingDesk desk;
    private final Handovers handovers;
    private final Messages messages;

    DocumentRevisions(Folders folders, HandingDesk desk, Handovers handovers, Messages messages) {
        this.folders = folders;
        this.desk = desk;
        this.handovers = handovers;
        this.messages = messages;
    }

    /** The folder that a request hands documents in to. */
    public static FolderId folder(Subject subject) {
        return new FolderId(
                subject.kind() == SubjectKind.STUDENT_FOLDER ? FolderKind.STUDENT : FolderKind.FAMILY, subject.id());
    }

    /**
     * The form, or nothing when there is no line to hand in anew.
     *
     * @param lines those that may be written anew
     * @param outcome why it comes back
     */
    public Mono<Optional<DocumentRevision>> form(
            RequestView request,
            List<ItemView> lines,
            HandingForm typed,
            NotHandedOver outcome,
            CurrentUser user,
            Locale locale) {
        if (lines.isEmpty() && outcome.fine()) {
            return Mono.just(Optional.empty());
        }
        FolderId folder = folder(request.subject());
        return Mono.zip(folders.now(folder), desk.staged(folder, user))
                .map(found -> Optional.of(new DocumentRevision(
                        Ids.next().toString(),
                        request.revision(),
                        request.state() == RequestState.CORRECTION_REQUESTED,
                        lines.stream()
                                .flatMap(item ->
                                        line(item, found.getT1(), found.getT2(), typed, outcome, locale).stream())
                                .toList(),
                        handovers.sentences(outcome, locale))));
    }

    /** The document types that lines are about. */
    public static List<FolderEntry> asked(FolderView folder, List<ItemView> lines) {
        return folder.entries().stream()
                .filter(entry -> lines.stream()
                        .anyMatch(item -> type(item).equals(entry.type().typeId())))
                .toList();
    }

    private Optional<DocumentRevision.Line> line(
            ItemView item,
            FolderView folder,
            List<StagedFile> staged,
            HandingForm typed,
            NotHandedOver outcome,
            Locale locale) {
        return asked(folder, List.of(item)).stream()
                .findFirst()
                .map(entry -> new DocumentRevision.Line(
                        handovers.of(folder.folderId(), entry, staged, typed, outcome, locale),
                        item.reason() == null ? "" : messages.get(locale, "reason." + item.reason()),
                        item.text() == null ? "" : item.text()));
    }

    private static DocumentTypeId type(ItemView item) {
        return DocumentTypeId.parse(item.group());
    }
}
