package org.contrepoint.web.file;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.StoredFile;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.file.keep.FileRows;
import org.contrepoint.web.file.keep.FolderLog;
import org.contrepoint.web.file.store.FileStore;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes files in, one by one, and keeps them aside until they are handed in with a document. Whatever is not taken ends
 * as {@link FileRefused}, and leaves nothing. A folder that is not the person's ends as 404.
 */
@Component
public class Uploads {

    private final FolderAccess access;
    private final Intake intake;
    private final FileRows rows;
    private final FolderLog log;
    private final FileStore store;
    private final SecurityLog securityLog;

    Uploads(
            FolderAccess access,
            Intake intake,
            FileRows rows,
            FolderLog log,
            FileStore store,
            SecurityLog securityLog) {
        this.securityLog = securityLog;
        this.access = access;
        this.intake = intake;
        this.rows = rows;
        this.log = log;
        this.store = store;
    }

    /** Receives, checks and stores a file for a document. */
    public Mono<StagedFile> stage(FilePart part, CurrentUser user, FolderId folder, DocumentTypeId type) {
        return stage(part.content(), part.filename(), user, folder, type);
    }

    /** The same for a content that comes from elsewhere. */
    public Mono<StagedFile> stage(
            Flux<DataBuffer> content, String name, CurrentUser user, FolderId folder, DocumentTypeId type) {
        return access.check(folder, user)
                .then(Mono.defer(() -> intake.take(content, name, user.accountId(), folder, type)))
                .onErrorResume(
                        FileRefused.class,
                        refused -> (refused.refusal() == FileRefusal.INFECTED
                                        ? securityLog.note(
                                                SecurityLog.Kind.INFECTED_FILE, user, folder.subject(), (String) null)
                                        : Mono.<Void>empty())
                                .then(Mono.error(refused)));
    }

    /** What the person has uploaded for a folder and not handed in yet, oldest first. */
    public Mono<List<StagedFile>> staged(CurrentUser user, FolderId folder) {
        return Mono.fromCallable(() -> rows.staged(user.accountId(), folder)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Takes a staged file back; false when the person has none of that id. */
    public Mono<Boolean> discard(FileId id, CurrentUser user) {
        return Mono.fromCallable(() -> {
                    boolean mine = rows.discard(id, user.accountId());
                    if (mine) {
                        store.delete(id);
                    }
                    return mine;
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /**
     * Marks staged files as handed in, in this order, just before the command that hands them in. Files that the person
     * did not upload for this folder, or that are gone, refuse all ({@link FileRefusal#GONE}). Asking again is as good.
     */
    public Mono<List<StagedFile>> keep(List<FileId> ids, CurrentUser user, FolderId folder) {
        Set<FileId> wanted = new LinkedHashSet<>(ids);
        return Mono.fromCallable(() -> {
                    Map<FileId, StagedFile> kept = rows.keep(wanted, user.accountId(), folder).stream()
                            .collect(Collectors.toMap(StagedFile::fileId, Function.identity()));
                    if (kept.isEmpty() && !wanted.isEmpty()) {
                        throw new FileRefused(FileRefusal.GONE);
                    }
                    return wanted.stream().map(kept::get).toList();
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The files as events carry them. */
    public static List<StoredFile> stored(Collection<StagedFile> files) {
        return files.stream().map(StagedFile::file).toList();
    }

    /** Lets files wait again after the command was refused. What the log already holds stays handed in. */
    public Mono<Void> release(List<FileId> ids, CurrentUser user, FolderId folder) {
        return Mono.fromRunnable(() -> {
                    Set<FileId> held = log.files(folder);
                    rows.release(ids.stream().filter(id -> !held.contains(id)).toList(), user.accountId());
                })
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }
}
