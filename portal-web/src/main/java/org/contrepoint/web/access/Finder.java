package org.contrepoint.web.access;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.StudentId;
import org.contrepoint.task.TaskId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.student.FindStudent;
import org.contrepoint.view.task.FindTask;
import org.contrepoint.view.task.TaskView;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.view.teaching.FindCourse;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Finds what an address names for somebody who may see part of what there is. Anything else does not exist for them,
 * and that they asked for it is noted.
 */
@Component
public class Finder {

    /**
     * A kind of thing that addresses name.
     *
     * @param query what an id asks for; an id that is none throws {@link IllegalArgumentException}
     * @param subject the record that the security log names
     */
    public record Kind<V>(Function<String, Object> query, Class<V> type, Function<V, @Nullable Subject> subject) {

        public static final Kind<RequestView> REQUEST =
                new Kind<>(id -> new FindRequest(RequestId.parse(id)), RequestView.class, RequestView::subject);

        public static final Kind<RecordView> STUDENT =
                new Kind<>(id -> new FindStudent(StudentId.parse(id)), RecordView.class, RecordView::subject);

        public static final Kind<TaskView> TASK =
                new Kind<>(id -> new FindTask(TaskId.parse(id)), TaskView.class, TaskView::subject);

        /** A family is noted by its first guardian, since the log names persons. */
        public static final Kind<FamilyView> FAMILY = new Kind<>(
                id -> new FindFamily(FamilyId.parse(id)),
                FamilyView.class,
                family -> family.guardians().stream()
                        .map(RecordView::subject)
                        .findFirst()
                        .orElse(null));

        /** A course is nobody's record: that somebody asked for another's is noted without one. */
        public static Kind<CourseView> course(LocalDate today) {
            return new Kind<>(id -> new FindCourse(CourseId.parse(id), today), CourseView.class, course -> null);
        }
    }

    private final Queries queries;
    private final SecurityLog securityLog;

    Finder(Queries queries, SecurityLog securityLog) {
        this.queries = queries;
        this.securityLog = securityLog;
    }

    /**
     * What an address names; 404 when there is none for this person, noted when there is one for others.
     *
     * @param network where the person asks from, as far as it is known
     */
    public <V> Mono<V> find(Kind<V> kind, String id, Predicate<V> theirs, CurrentUser user, @Nullable String network) {
        return now(kind, id)
                .flatMap(found -> theirs.test(found)
                        ? Mono.just(found)
                        : securityLog
                                .note(
                                        SecurityLog.Kind.FOREIGN_RECORD,
                                        user,
                                        kind.subject().apply(found),
                                        network)
                                .then(Mono.empty()))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** The same as it is now, for whoever has found it already; nothing when there is none. */
    public <V> Mono<V> now(Kind<V> kind, String id) {
        return Mono.fromCallable(() -> kind.query().apply(id))
                .onErrorComplete(IllegalArgumentException.class)
                .flatMap(query -> queries.one(query, kind.type()));
    }
}
