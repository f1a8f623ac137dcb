package org.contrepoint.web.teaching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.view.teaching.CourseLine;
import org.contrepoint.view.teaching.ListTeacherCourses;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.lesson.SiteNames;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Mes cours »: what a teacher teaches today, what is still to call, and the week. */
@Controller
class TeacherController {

    private final Queries queries;
    private final SiteNames sites;
    private final SchoolTime time;

    TeacherController(Queries queries, SiteNames sites, SchoolTime time) {
        this.queries = queries;
        this.sites = sites;
        this.time = time;
    }

    @GetMapping("/enseignant")
    Mono<Rendering> home(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String annee,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        SchoolYear current = SchoolYear.of(time.today());
        SchoolYear year = TeacherPage.year(annee, current);
        return Mono.zip(queries.list(new ListTeacherCourses(user.accountId(), year), CourseLine.class), sites.all())
                .map(found -> Html.page("teaching/home", page(year, found.getT1(), found.getT2(), locale)));
    }

    private TeacherPage page(SchoolYear year, List<CourseLine> courses, Map<SiteId, String> names, Locale locale) {
        return TeacherPage.of(year, courses, names, time.today(), locale);
    }
}
