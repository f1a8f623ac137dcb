package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.family.IdentityPage.Sibling;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.places.SchoolSearch;
import org.contrepoint.web.record.IdentityInput;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Élèves »: the students of the household, and the identity of each. */
@Controller
class StudentController {

    private final OwnRecords records;
    private final IdentityPages pages;
    private final KeptForms keptForms;

    StudentController(OwnRecords records, IdentityPages pages, KeptForms keptForms) {
        this.records = records;
        this.pages = pages;
        this.keptForms = keptForms;
    }

    @GetMapping("/eleves")
    Mono<Rendering> list(@AuthenticationPrincipal CurrentUser user) {
        return records.family(user)
                .zipWith(records.lacking(user))
                .map(found -> Html.page("family/students", new StudentList(found.getT1(), found.getT2())));
    }

    @GetMapping("/eleves/{id}")
    Rendering student(@PathVariable String id) {
        return Html.redirect("/eleves/" + id + "/identite");
    }

    @GetMapping("/eleves/{id}/identite")
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return Mono.zip(
                        records.student(id, user),
                        records.family(user),
                        keptForms.take(exchange).defaultIfEmpty(new LinkedMultiValueMap<>()))
                .flatMap(found -> pages.show(target(found.getT1(), found.getT2()), found.getT3(), user, locale));
    }

    @PostMapping("/eleves/{id}/identite")
    Mono<Rendering> send(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return exchange.getFormData()
                .flatMap(form -> records.student(id, user)
                        .zipWith(records.family(user))
                        .flatMap(found -> {
                            RecordView student = found.getT1();
                            if (SchoolSearch.asked(form)) {
                                return pages.search(target(student, found.getT2()), form, user, locale);
                            }
                            IdentityInput input = IdentityInput.read(form, student.subject(), user);
                            ProposeStudentIdentity command = new ProposeStudentIdentity(
                                    StudentId.of(student.subject().id()),
                                    OwnRecords.familyOf(user),
                                    input.requestId(),
                                    input.seen(),
                                    input.proposed(),
                                    user.actor());
                            return pages.send(
                                    command,
                                    input,
                                    target(student, found.getT2()),
                                    records.student(id, user),
                                    user,
                                    locale);
                        }));
    }

    private static IdentityPages.Target target(RecordView student, FamilyView family) {
        List<Sibling> siblings = family.students().stream()
                .map(other -> new Sibling(
                        path(other),
                        other.displayName(),
                        other.subject().equals(student.subject()),
                        !other.pending().isEmpty()))
                .toList();
        return new IdentityPages.Target(
                "family/student", "student-form", path(student), path(student), student, siblings);
    }

    private static String path(RecordView student) {
        return "/eleves/" + student.subject().id() + "/identite";
    }
}
