package org.contrepoint.web.family;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrepoint.site.TextKind;
import org.contrepoint.student.StudentField;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.lesson.StudentCourses;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.site.SiteTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Accueil » and « Facturation » of a family. */
@Controller
class FamilyHomeController {

    private final OwnRecords records;
    private final Queries queries;
    private final RequestText texts;
    private final StudentCourses courses;
    private final SiteTexts siteTexts;

    FamilyHomeController(
            OwnRecords records, Queries queries, RequestText texts, StudentCourses courses, SiteTexts siteTexts) {
        this.records = records;
        this.queries = queries;
        this.texts = texts;
        this.courses = courses;
        this.siteTexts = siteTexts;
    }

    @GetMapping("/accueil")
    Mono<Rendering> home(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        RequestText.Words words = new RequestText.Words(texts, locale);
        return records.family(user)
                .zipWhen(family -> Mono.zip(
                        queries.one(new ListRequests(OwnRecords.familyOf(user), 0), RequestPage.class),
                        courses.week(firstNames(family), locale),
                        siteTexts.of(user.homeSite(), TextKind.WELCOME, locale),
                        records.lacking(user)))
                .map(found -> Html.page(
                        "family/home",
                        new Home(
                                found.getT1(),
                                found.getT2().getT1(),
                                words,
                                found.getT2().getT3(),
                                found.getT2().getT2(),
                                found.getT2().getT4())));
    }

    private static Map<StudentId, String> firstNames(FamilyView family) {
        return family.students().stream()
                .collect(Collectors.toMap(
                        student -> StudentId.of(student.subject().id()),
                        student ->
                                student.current().getOrDefault(StudentField.FIRST_NAME.code(), student.displayName())));
    }

    @GetMapping("/facturation")
    Rendering billing() {
        return Html.page("family/billing", null);
    }
}
