package org.contrepoint.web.teaching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contrepoint.message.Refusal;
import org.contrepoint.teaching.TeachingRefusal;
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
import org.contrepoint.web.teaching.RollPages.Come;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Faire l'appel »: the roll of today's lesson, or of an earlier one, called and corrected. */
@Controller
class RollController {

    private static final String PATH = "/enseignant/cours/{id}";
    private static final String TEMPLATE = "teaching/roll";

    private final TeacherCourses courses;
    private final RollPages pages;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final KeptForms keptForms;

    RollController(
            TeacherCourses courses,
            RollPages pages,
            Commands commands,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            KeptForms keptForms) {
        this.courses = courses;
        this.pages = pages;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.keptForms = keptForms;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seance,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return courses.course(id, user, exchange)
                .flatMap(course -> keptForms
                        .take(exchange)
                        .map(RollForm::read)
                        .flatMap(form -> pages.back(course, form, Come.KEPT, List.of(), locale))
                        .switchIfEmpty(Mono.defer(() -> pages.show(course, seance, locale))))
                .map(page -> Html.page(TEMPLATE, page));
    }

    @PostMapping(PATH)
    Mono<Rendering> call(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return courses.course(id, user, exchange)
                .zipWith(exchange.getFormData())
                .flatMap(found -> {
                    CourseView course = found.getT1();
                    RollForm form = RollForm.read(found.getT2());
                    if (found.getT2().containsKey("everyone")) {
                        return pages.back(course, form.withTheOthersPresent(), Come.FRESH, List.of(), locale)
                                .map(page -> Html.page(TEMPLATE, page));
                    }
                    return form.unmarked().isEmpty()
                            ? save(course, form, user, locale)
                            : back(course, form, Come.BACK, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, locale);
                });
    }

    private Mono<Rendering> save(CourseView course, RollForm form, CurrentUser user, Locale locale) {
        String address = CourseHead.path(course) + "?seance=" + form.day();
        return commands.send(form.command(course.courseId(), user.actor()), user)
                .then(Mono.defer(() -> shown(course, form)))
                .map(shown -> Html.redirect(
                        address, shown ? Notice.success("class.roll.saved") : Notice.info("class.on-its-way")))
                .onErrorResume(
                        failure -> Refusals.of(failure).flatMap(refusal -> refuse(course, form, refusal, locale)));
    }

    private Mono<Boolean> shown(CourseView course, RollForm form) {
        return readYourWrites.until(
                Set.of(Topics.course(course.courseId())),
                courses.now(course.courseId())
                        .map(now -> RollPages.called(now, form.day())
                                .filter(roll -> roll.revision() > form.seen() || form.says(roll))
                                .isPresent()));
    }

    private Mono<Rendering> refuse(CourseView course, RollForm form, Refusal refusal, Locale locale) {
        List<String> sentences = List.of(refusals.sentence(refusal, locale));
        HttpStatus status = Refusals.status(refusal);
        if (!(refusal instanceof TeachingRefusal.RollMoved)) {
            return back(course, form, Come.BACK, sentences, status, locale);
        }
        return readYourWrites
                .until(
                        Set.of(Topics.course(course.courseId())),
                        courses.now(course.courseId()).map(now -> revision(now, form) != form.seen()))
                .then(Mono.defer(() -> courses.now(course.courseId())))
                .flatMap(now -> back(now, form.against(revision(now, form)), Come.MOVED, sentences, status, locale));
    }

    private static int revision(CourseView course, RollForm form) {
        return RollPages.called(course, form.day()).map(roll -> roll.revision()).orElse(0);
    }

    private Mono<Rendering> back(
            CourseView course, RollForm form, Come come, List<String> sentences, HttpStatus status, Locale locale) {
        return pages.back(course, form, come, sentences, locale).map(page -> Html.page(TEMPLATE, page, status));
    }
}
