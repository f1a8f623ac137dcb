package org.contrepoint.web.teaching;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.teaching.EvaluationForm.Typing;
import org.contrepoint.web.teaching.EvaluationPages.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** « Évaluations »: what a teacher says of each student for a term. Each changed row is saved by itself. */
@Controller
class EvaluationController {

    private static final String PATH = "/enseignant/cours/{id}/evaluations";
    private static final String TEMPLATE = "teaching/evaluations";

    private final TeacherCourses courses;
    private final EvaluationPages pages;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final KeptForms keptForms;

    EvaluationController(
            TeacherCourses courses,
            EvaluationPages pages,
            Commands commands,
            ReadYourWrites readYourWrites,
            KeptForms keptForms) {
        this.courses = courses;
        this.pages = pages;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.keptForms = keptForms;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String periode,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return courses.course(id, user, exchange)
                .flatMap(course -> keptForms
                        .take(exchange)
                        .map(EvaluationForm::read)
                        .flatMap(form -> pages.kept(course, form, locale))
                        .switchIfEmpty(Mono.defer(
                                () -> pages.show(course, EvaluationForm.term(periode, pages.usual(course)), locale))))
                .map(page -> Html.page(TEMPLATE, page));
    }

    @PostMapping(PATH)
    Mono<Rendering> save(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return courses.course(id, user, exchange)
                .zipWith(exchange.getFormData().map(EvaluationForm::read))
                .flatMap(found -> save(found.getT1(), found.getT2(), user, locale));
    }

    private Mono<Rendering> save(CourseView course, EvaluationForm form, CurrentUser user, Locale locale) {
        Map<StudentId, Problem> problems = new HashMap<>();
        List<Map.Entry<StudentId, Typing>> changed = form.rows().entrySet().stream()
                .filter(row -> row.getValue().isChanged())
                .filter(row -> !isSaved(course, form, row))
                .toList();
        return Flux.fromIterable(changed)
                .concatMap(
                        row -> save(course, form, row, user).doOnNext(problem -> problems.put(row.getKey(), problem)))
                .then(Mono.defer(() -> shown(course, form, changed, problems)))
                .flatMap(shown -> problems.isEmpty()
                        ? Mono.just(Html.redirect(
                                CourseHead.path(course) + "/evaluations?periode=" + form.term(),
                                notice(changed.isEmpty(), shown)))
                        : back(course, form, problems, changed.size() - problems.size(), locale));
    }

    /** Empty when it is saved. */
    private Mono<Problem> save(
            CourseView course, EvaluationForm form, Map.Entry<StudentId, Typing> row, CurrentUser user) {
        StudentId student = row.getKey();
        Typing typed = row.getValue();
        if (!EvaluationPages.mark(course, student, form.term()).equals(typed.seen())) {
            return Mono.just(new Problem.Moved());
        }
        EvaluateStudent command = new EvaluateStudent(
                course.courseId(), student, form.term(), typed.canonicalGrade(), typed.comment(), user.actor());
        return commands.send(command, user)
                .then(Mono.<Problem>empty())
                .onErrorResume(failure -> Refusals.of(failure).map(Problem.Broken::new));
    }

    private Mono<Boolean> shown(
            CourseView course,
            EvaluationForm form,
            List<Map.Entry<StudentId, Typing>> changed,
            Map<StudentId, Problem> problems) {
        return readYourWrites.until(
                Set.of(Topics.course(course.courseId())),
                courses.now(course.courseId())
                        .map(now -> changed.stream()
                                .filter(row -> !problems.containsKey(row.getKey()))
                                .allMatch(row -> isSaved(now, form, row))));
    }

    private static boolean isSaved(CourseView course, EvaluationForm form, Map.Entry<StudentId, Typing> row) {
        return EvaluationPages.mark(course, row.getKey(), form.term())
                .equals(EvaluationForm.mark(
                        row.getValue().canonicalGrade(), row.getValue().comment()));
    }

    private Mono<Rendering> back(
            CourseView course, EvaluationForm form, Map<StudentId, Problem> problems, int saved, Locale locale) {
        HttpStatus status = problems.values().stream().anyMatch(Problem.Moved.class::isInstance)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return courses.now(course.courseId())
                .flatMap(now -> pages.back(now, form, problems, saved, locale))
                .map(page -> Html.page(TEMPLATE, page, status));
    }

    private static Notice notice(boolean nothing, boolean shown) {
        if (nothing) {
            return Notice.info("class.evaluations.unchanged");
        }
        return shown ? Notice.success("class.evaluations.saved") : Notice.info("class.on-its-way");
    }
}
