package org.contrepoint.web.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.contrepoint.family.FamilyId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.lesson.StudentCourses.Told;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Cours » and « Historique » of a student (guide, G11 and G12). Both homes of a student read them. */
@Controller
class LessonController {

    private final Finder finder;
    private final StudentCourses courses;
    private final SchoolTime time;

    LessonController(Finder finder, StudentCourses courses, SchoolTime time) {
        this.finder = finder;
        this.courses = courses;
        this.time = time;
    }

    private record Found(RecordView student, FamilyView family, List<Told> courses) {}

    @GetMapping("/eleves/{id}/cours")
    Mono<Rendering> current(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cours,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        String year = SchoolYear.of(time.today()).label();
        return find(user, id, cours, exchange)
                .map(found -> Html.page(
                        "lesson/courses",
                        CoursesPage.of(found.student(), found.family(), year, found.courses(), locale)));
    }

    @GetMapping("/eleves/{id}/historique")
    Mono<Rendering> past(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cours,
            ServerWebExchange exchange) {
        return find(user, id, cours, exchange)
                .map(found -> Html.page("lesson/past", PastPage.of(found.student(), found.family(), found.courses())));
    }

    private Mono<Found> find(CurrentUser user, String id, String asked, ServerWebExchange exchange) {
        FamilyId home = Objects.requireNonNull(user.familyId(), "a family login belongs to a family");
        return finder.find(
                        Finder.Kind.STUDENT,
                        id,
                        student -> student.families().contains(home),
                        user,
                        SecurityLog.network(exchange))
                .flatMap(student -> Mono.zip(
                                finder.now(Finder.Kind.FAMILY, home.toString()),
                                courses.of(
                                        StudentId.of(student.subject().id()),
                                        asked,
                                        Language.of(exchange.getRequest())))
                        .map(found -> new Found(student, found.getT1(), found.getT2())));
    }
}
