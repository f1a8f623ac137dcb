package org.contrepoint.web.family;

import java.util.Objects;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.view.document.FindMissing;
import org.contrepoint.view.document.MissingView;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a family may reach: its own records and requests. Anything else is not found, and the attempt is logged. */
@Component
class OwnRecords {

    private final Finder finder;

    private final Queries queries;
    private final SchoolTime time;

    OwnRecords(Finder finder, Queries queries, SchoolTime time) {
        this.finder = finder;
        this.queries = queries;
        this.time = time;
    }

    Mono<FamilyView> family(CurrentUser user) {
        return finder.now(Finder.Kind.FAMILY, familyOf(user).toString()).switchIfEmpty(Mono.error(NotFound::new));
    }

    Mono<RecordView> student(String id, CurrentUser user) {
        return finder.find(
                Finder.Kind.STUDENT, id, student -> student.families().contains(familyOf(user)), user, null);
    }

    Mono<RequestView> request(String id, CurrentUser user) {
        return finder.find(
                Finder.Kind.REQUEST, id, request -> request.families().contains(familyOf(user)), user, null);
    }

    /** Which documents are missing in the family's folders. */
    Mono<MissingView> lacking(CurrentUser user) {
        return queries.one(new FindMissing(familyOf(user), time.today()), MissingView.class)
                .defaultIfEmpty(MissingView.NONE);
    }

    /** The record that a request of the family is about. */
    Mono<RecordView> record(Subject subject, CurrentUser user) {
        return switch (subject.kind()) {
            case STUDENT, STUDENT_FOLDER -> student(subject.id().toString(), user);
            case FAMILY_FOLDER ->
                family(user).flatMapIterable(FamilyView::guardians).next();
            case GUARDIAN ->
                family(user)
                        .flatMapIterable(FamilyView::guardians)
                        .filter(guardian -> guardian.subject().equals(subject))
                        .next()
                        .switchIfEmpty(Mono.error(NotFound::new));
        };
    }

    static FamilyId familyOf(CurrentUser user) {
        return Objects.requireNonNull(user.familyId(), "a family login belongs to a family");
    }
}
