package org.contrepoint.web.teaching;

import org.contrepoint.teaching.CourseId;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.view.teaching.FindCourse;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a teacher may open: their own courses. Another's does not exist for them, and that they asked is noted. */
@Component
class TeacherCourses {

    private final Finder finder;
    private final Queries queries;
    private final SchoolTime time;

    TeacherCourses(Finder finder, Queries queries, SchoolTime time) {
        this.finder = finder;
        this.queries = queries;
        this.time = time;
    }

    Mono<CourseView> course(String id, CurrentUser user, ServerWebExchange exchange) {
        return finder.find(
                Finder.Kind.course(time.today()),
                id,
                course -> course.terms().teacher().equals(user.accountId()),
                user,
                SecurityLog.network(exchange));
    }

    /** The course as it is now, for whoever has found it already. */
    Mono<CourseView> now(CourseId id) {
        return queries.one(new FindCourse(id, time.today()), CourseView.class);
    }
}
