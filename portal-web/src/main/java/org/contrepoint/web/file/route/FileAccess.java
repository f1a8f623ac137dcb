package org.contrepoint.web.file.route;

import java.util.List;
import org.contrepoint.actor.Role;
import org.contrepoint.document.FileId;
import org.contrepoint.record.Subject;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FindDocumentOfFile;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.consultation.Consultations;
import org.contrepoint.web.consultation.Reading;
import org.contrepoint.web.file.keep.FileRows;
import org.contrepoint.web.message.Queries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Who may read a file: its uploader until it is handed in; then the families of its document and the staff of its site.
 * For anybody else there is none, and that they asked is noted.
 */
@Component
class FileAccess {

    private final FileRows rows;
    private final Queries queries;
    private final SecurityLog securityLog;
    private final Consultations consultations;

    FileAccess(FileRows rows, Queries queries, SecurityLog securityLog, Consultations consultations) {
        this.rows = rows;
        this.queries = queries;
        this.securityLog = securityLog;
        this.consultations = consultations;
    }

    /**
     * A file that its reader may see.
     *
     * @param name under which it is saved, without its ending
     */
    record Found(FileId id, String name) {}

    /** Finds a file for its reader; staff who read what a family handed in are noted. */
    Mono<Found> find(String id, CurrentUser user, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> rows.find(FileId.parse(id)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(IllegalArgumentException.class, none -> notFound())
                .flatMap(found -> found.map(row -> read(row, user, exchange)).orElseGet(() -> Mono.error(notFound())));
    }

    private Mono<Found> read(FileRows.Row row, CurrentUser user, ServerWebExchange exchange) {
        FileId id = row.staged().fileId();
        boolean mine = row.account().equals(user.accountId());
        if (mine && !row.settled()) {
            return Mono.just(new Found(id, row.staged().name()));
        }
        Subject subject = row.staged().folder().subject();
        if (!row.kept()) {
            return refuse(user, subject, exchange);
        }
        return queries.one(new FindDocumentOfFile(id), DocumentView.class)
                .filter(document -> mayRead(document, user))
                .flatMap(document -> note(document, user, exchange).thenReturn(new Found(id, name(document, id))))
                .switchIfEmpty(Mono.defer(() -> refuse(user, subject, exchange)));
    }

    private static boolean mayRead(DocumentView document, CurrentUser user) {
        return user.role() == Role.FAMILY
                ? user.familyId() != null && document.families().contains(user.familyId())
                : user.role() == Role.STAFF && user.sites().contains(document.siteId());
    }

    private Mono<Void> note(DocumentView document, CurrentUser user, ServerWebExchange exchange) {
        return user.role() == Role.STAFF
                ? consultations.note(user, document.folderId().subject(), Reading.DOCUMENT, exchange)
                : Mono.empty();
    }

    private static String name(DocumentView document, FileId id) {
        List<FileId> files =
                document.files().stream().map(file -> file.fileId()).toList();
        return files.size() < 2 ? document.name() : document.name() + " " + (files.indexOf(id) + 1);
    }

    private Mono<Found> refuse(CurrentUser user, Subject subject, ServerWebExchange exchange) {
        return securityLog
                .note(SecurityLog.Kind.FOREIGN_RECORD, user, subject, exchange)
                .then(Mono.error(FileAccess::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
