package org.contrepoint.web.file;

import org.contrepoint.actor.Role;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.family.FamilyId;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Whose folder a person may put files in: a family its own and its students', staff those of their sites. */
@Component
class FolderAccess {

    private final Finder finder;

    FolderAccess(Finder finder) {
        this.finder = finder;
    }

    /** Ends as 404 when the folder is not this person's; where there is one, that they asked is noted. */
    Mono<Void> check(FolderId folder, CurrentUser user) {
        if (user.role() != Role.FAMILY && user.role() != Role.STAFF) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        String owner = folder.owner().toString();
        return folder.kind() == FolderKind.STUDENT
                ? finder.find(
                                Finder.Kind.STUDENT,
                                owner,
                                student -> user.role() == Role.STAFF
                                        ? user.sites().contains(student.siteId())
                                        : student.families().stream().anyMatch(family -> isOwn(family, user)),
                                user,
                                null)
                        .then()
                : finder.find(
                                Finder.Kind.FAMILY,
                                owner,
                                family -> user.role() == Role.STAFF
                                        ? user.sites().contains(family.siteId())
                                        : isOwn(family.familyId(), user),
                                user,
                                null)
                        .then();
    }

    private static boolean isOwn(FamilyId family, CurrentUser user) {
        return family.equals(user.familyId());
    }
}
