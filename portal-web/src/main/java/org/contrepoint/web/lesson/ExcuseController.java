package org.contrepoint.web.lesson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.ExcuseAbsence;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.teaching.ListStudentCourses;
import org.contrepoint.view.teaching.StudentCourse;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Staff learn why a student of their sites was absent. */
@Controller
class ExcuseController {

    private static final String PATH = "/dossiers/eleves/{eleve}/absences";

    private final Finder finder;
    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;

    ExcuseController(Finder finder, Queries queries, Commands commands, ReadYourWrites readYourWrites) {
        this.finder = finder;
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
    }

    /** Where a reload, or a change of language, lands. */
    @GetMapping(PATH)
    Rendering record(@PathVariable String eleve) {
        return Html.redirect("/dossiers/eleves/" + eleve);
    }

    @PostMapping(PATH)
    Mono<Rendering> excuse(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return finder.find(
                        Finder.Kind.STUDENT,
                        eleve,
                        student -> user.sites().contains(student.siteId()),
                        user,
                        SecurityLog.network(exchange))
                .zipWith(exchange.getFormData())
                .flatMap(found -> excuse(found.getT1(), found.getT2(), user));
    }

    private Mono<Rendering> excuse(RecordView student, MultiValueMap<String, String> sent, CurrentUser user) {
        ExcuseAbsence command = command(student, sent, user);
        return commands.send(command, user)
                .then(Mono.defer(
                        () -> readYourWrites.until(Set.of(Topics.course(command.courseId())), isExcused(command))))
                .map(shown -> Html.redirect(
                        "/dossiers/eleves/" + student.subject().id() + "#courses",
                        shown ? Notice.success("lesson.excused") : Notice.info("class.on-its-way")));
    }

    private Mono<Boolean> isExcused(ExcuseAbsence command) {
        return queries.list(new ListStudentCourses(Set.of(command.studentId())), StudentCourse.class)
                .map(courses -> courses.stream()
                        .filter(course -> course.courseId().equals(command.courseId()))
                        .flatMap(course -> course.absences().stream())
                        .anyMatch(absence ->
                                absence.day().equals(command.day()) && absence.attendance() == Attendance.EXCUSED));
    }

    private static ExcuseAbsence command(RecordView student, MultiValueMap<String, String> sent, CurrentUser user) {
        try {
            return new ExcuseAbsence(
                    CourseId.parse(sent.toSingleValueMap().getOrDefault("course", "")),
                    StudentId.of(student.subject().id()),
                    LocalDate.parse(sent.toSingleValueMap().getOrDefault("day", "")),
                    user.actor());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
    }
}
