package org.contrepoint.web.family;

import java.util.Collection;
import java.util.Objects;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.student.FindStudent;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.message.Queries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a family may reach: its own records and requests. Anything else is not found, and the attempt is logged. */
@Component
class OwnRecords {

    private final Queries queries;
    private final SecurityLog log;

    OwnRecords(Queries queries, SecurityLog log) {
        this.queries = queries;
        this.log = log;
    }

    Mono<FamilyView> family(CurrentUser user) {
        return queries.one(new FindFamily(familyOf(user)), FamilyView.class).switchIfEmpty(Mono.error(NotFound::new));
    }

    Mono<RecordView> student(String id, CurrentUser user) {
        return Mono.fromCallable(() -> StudentId.parse(id))
                .onErrorMap(IllegalArgumentException.class, malformed -> new NotFound())
                .flatMap(known -> queries.one(new FindStudent(known), RecordView.class))
                .filterWhen(record -> allowed(record.families(), user))
                .switchIfEmpty(Mono.error(NotFound::new));
    }

    Mono<RequestView> request(String id, CurrentUser user) {
        return Mono.fromCallable(() -> RequestId.parse(id))
                .onErrorMap(IllegalArgumentException.class, malformed -> new NotFound())
                .flatMap(known -> queries.one(new FindRequest(known), RequestView.class))
                .filterWhen(request -> allowed(request.families(), user))
                .switchIfEmpty(Mono.error(NotFound::new));
    }

    static FamilyId familyOf(CurrentUser user) {
        return Objects.requireNonNull(user.familyId(), "a family login belongs to a family");
    }

    private Mono<Boolean> allowed(Collection<FamilyId> families, CurrentUser user) {
        return families.contains(familyOf(user))
                ? Mono.just(true)
                : log.note(Kind.FOREIGN_RECORD, user, (String) null).thenReturn(false);
    }
}
