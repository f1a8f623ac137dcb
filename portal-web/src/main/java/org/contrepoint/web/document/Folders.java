package org.contrepoint.web.document;

import java.util.function.Predicate;
import org.contrepoint.document.FolderId;
import org.contrepoint.view.document.FindFolder;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds folders for whoever may open them; no other exists, and that somebody asked for one is noted. */
@Component
public class Folders {

    private final Finder finder;
    private final SchoolTime time;

    Folders(Finder finder, SchoolTime time) {
        this.finder = finder;
        this.time = time;
    }

    /** A folder of the reader's own family, or of one of its students; otherwise 404. */
    public Mono<FolderView> own(FolderId folder, CurrentUser user, ServerWebExchange exchange) {
        return find(folder, found -> found.families().contains(user.familyId()), user, exchange);
    }

    /** A folder of one of the officer's sites; otherwise 404. */
    public Mono<FolderView> ofSite(FolderId folder, CurrentUser user, ServerWebExchange exchange) {
        return find(folder, found -> user.sites().contains(found.siteId()), user, exchange);
    }

    /** A folder as it is now, for whoever has found it already. */
    public Mono<FolderView> now(FolderId folder) {
        return finder.now(kind(), folder.toString());
    }

    private Mono<FolderView> find(
            FolderId folder, Predicate<FolderView> theirs, CurrentUser user, ServerWebExchange exchange) {
        return finder.find(kind(), folder.toString(), theirs, user, SecurityLog.network(exchange));
    }

    private Finder.Kind<FolderView> kind() {
        return new Finder.Kind<>(
                id -> new FindFolder(FolderId.parse(id), time.today()),
                FolderView.class,
                folder -> folder.folderId().subject());
    }
}
