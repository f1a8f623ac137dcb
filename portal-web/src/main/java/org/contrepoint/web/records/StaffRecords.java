package org.contrepoint.web.records;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.consultation.Consultations;
import org.contrepoint.web.consultation.Reading;
import org.contrepoint.web.message.Queries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds records for staff: those of their sites, and no other exists. What is read is noted in the security log. */
@Component
class StaffRecords {

    private final Finder finder;
    private final Queries queries;
    private final Consultations consultations;

    StaffRecords(Finder finder, Queries queries, Consultations consultations) {
        this.finder = finder;
        this.queries = queries;
        this.consultations = consultations;
    }

    /** A family of the user's sites, each of its guardians read; otherwise 404. */
    Mono<FamilyView> family(String id, CurrentUser user, ServerWebExchange exchange) {
        return family(id, guardian -> true, user, exchange);
    }

    /** A family of the user's sites, one of its guardians read; otherwise 404. */
    Mono<FamilyView> familyOf(String id, String guardian, CurrentUser user, ServerWebExchange exchange) {
        return family(id, read -> read.subject().id().toString().equals(guardian), user, exchange);
    }

    private Mono<FamilyView> family(
            String id, Predicate<RecordView> read, CurrentUser user, ServerWebExchange exchange) {
        return find(Finder.Kind.FAMILY, id, family -> user.sites().contains(family.siteId()), user, exchange)
                .delayUntil(family -> consultations.note(
                        user,
                        family.guardians().stream()
                                .filter(read)
                                .map(RecordView::subject)
                                .toList(),
                        Reading.RECORD,
                        exchange));
    }

    /** A family as it is now, for whoever has found it already. */
    Mono<FamilyView> family(String id) {
        return finder.now(Finder.Kind.FAMILY, id);
    }

    /** A student of the user's sites; otherwise 404. */
    Mono<RecordView> student(String id, CurrentUser user, ServerWebExchange exchange) {
        return find(Finder.Kind.STUDENT, id, student -> user.sites().contains(student.siteId()), user, exchange)
                .delayUntil(student -> consultations.note(user, student.subject(), exchange));
    }

    /** A student as they are now, for whoever has found them already. */
    Mono<RecordView> student(String id) {
        return finder.now(Finder.Kind.STUDENT, id);
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

    private <T> Mono<T> find(
            Finder.Kind<T> kind, String id, Predicate<T> theirs, CurrentUser user, ServerWebExchange exchange) {
        return finder.find(kind, id, theirs, user, SecurityLog.network(exchange));
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
