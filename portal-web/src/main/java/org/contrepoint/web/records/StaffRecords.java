package org.contrepoint.web.records;

import java.util.List;
import java.util.Set;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.student.FindStudent;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds records for staff: those of their sites, and no other exists. What is read is noted in the security log. */
@Component
class StaffRecords {

    private final Queries queries;
    private final SecurityLog securityLog;

    StaffRecords(Queries queries, SecurityLog securityLog) {
        this.queries = queries;
        this.securityLog = securityLog;
    }

    /** A family of the user's sites; otherwise 404, noted when the family is another site's. */
    Mono<FamilyView> family(String id, CurrentUser user, ServerWebExchange exchange) {
        return family(id)
                .flatMap(family -> reachable(family, family.siteId(), subjects(family), user, exchange))
                .switchIfEmpty(notFound());
    }

    /** A family as it is now, for whoever has found it already. */
    Mono<FamilyView> family(String id) {
        return Mono.fromCallable(() -> FamilyId.parse(id))
                .onErrorComplete(IllegalArgumentException.class)
                .flatMap(known -> queries.one(new FindFamily(known), FamilyView.class));
    }

    /** A student of the user's sites; otherwise 404, noted when the student is another site's. */
    Mono<RecordView> student(String id, CurrentUser user, ServerWebExchange exchange) {
        return student(id)
                .flatMap(student -> reachable(student, student.siteId(), List.of(student.subject()), user, exchange))
                .switchIfEmpty(notFound());
    }

    /** A student as they are now, for whoever has found them already. */
    Mono<RecordView> student(String id) {
        return Mono.fromCallable(() -> StudentId.parse(id))
                .onErrorComplete(IllegalArgumentException.class)
                .flatMap(known -> queries.one(new FindStudent(known), RecordView.class));
    }

    /** A guardian of a family that was found. */
    static Mono<RecordView> guardian(FamilyView family, String id) {
        return Flux.fromIterable(family.guardians())
                .filter(guardian -> guardian.subject().id().toString().equals(id))
                .next()
                .switchIfEmpty(notFound());
    }

    /** The families of a student that this user may open, in the student's order. */
    Mono<List<FamilyView>> families(RecordView student, Set<SiteId> sites) {
        return Flux.fromIterable(student.families())
                .concatMap(family -> queries.one(new FindFamily(family), FamilyView.class))
                .filter(family -> sites.contains(family.siteId()))
                .collectList();
    }

    private static List<Subject> subjects(FamilyView family) {
        return family.guardians().stream().map(RecordView::subject).toList();
    }

    private <T> Mono<T> reachable(
            T record, SiteId site, List<Subject> subjects, CurrentUser user, ServerWebExchange exchange) {
        boolean reachable = user.sites().contains(site);
        @Nullable Subject first = subjects.isEmpty() ? null : subjects.getFirst();
        return securityLog
                .note(reachable ? Kind.RECORD_READ : Kind.FOREIGN_RECORD, user, first, exchange)
                .then(reachable ? Mono.just(record) : Mono.empty());
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
