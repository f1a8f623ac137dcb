package org.contrepoint.web.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.view.teaching.AbsenceView;
import org.contrepoint.view.teaching.CourseLine;
import org.contrepoint.view.teaching.ListStudentCourses;
import org.contrepoint.view.teaching.ListTeacherCourses;
import org.contrepoint.view.teaching.StudentCourse;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * This year's lessons of whoever a login belongs to: a family's students by their first names, a teacher's own. Lessons
 * end with June; which weeks are holidays is not known here.
 */
@Component
class CalendarLessons {

    private final Queries queries;
    private final SchoolTime time;
    private final MessageSource messages;

    CalendarLessons(Queries queries, SchoolTime time, MessageSource messages) {
        this.queries = queries;
        this.time = time;
        this.messages = messages;
    }

    /** Nothing for a login that has no lessons of its own. */
    Mono<List<WeeklyLesson>> of(AccountView account) {
        SchoolYear year = SchoolYear.of(time.today());
        return switch (account.role()) {
            case FAMILY ->
                account.familyId() == null
                        ? Mono.empty()
                        : queries.one(new FindFamily(account.familyId()), FamilyView.class)
                                .filter(family -> !family.erased())
                                .flatMap(family -> ofFamily(family, year, Locale.of(account.language())));
            case TEACHER -> ofTeacher(account, year);
            case STAFF, ADMIN, AUDITOR, SYSTEM -> Mono.empty();
        };
    }

    private Mono<List<WeeklyLesson>> ofFamily(FamilyView family, SchoolYear year, Locale locale) {
        Map<StudentId, String> names = family.students().stream()
                .collect(Collectors.toMap(
                        student -> StudentId.of(student.subject().id()), CalendarLessons::firstName));
        return Mono.zip(
                queries.list(new ListStudentCourses(names.keySet()), StudentCourse.class),
                sites(),
                (courses, sites) -> courses.stream()
                        .filter(course -> course.terms().year().equals(year))
                        .map(course -> lesson(
                                course,
                                title(names.getOrDefault(course.studentId(), ""), course.terms(), locale),
                                sites))
                        .toList());
    }

    private static WeeklyLesson lesson(StudentCourse course, String summary, Map<SiteId, String> sites) {
        LocalDate end = endOf(course.terms().year());
        LocalDate left = course.left() == null ? end : LocalDate.ofInstant(course.left(), SchoolTime.ZONE);
        return new WeeklyLesson(
                course.courseId().value() + "." + course.studentId().value() + "@contrepoint",
                summary,
                place(course.terms(), sites.get(course.siteId())),
                course.terms(),
                left.isBefore(end) ? left : end,
                course.absences().stream()
                        .filter(AbsenceView::teacherAbsent)
                        .map(AbsenceView::day)
                        .toList());
    }

    private Mono<List<WeeklyLesson>> ofTeacher(AccountView account, SchoolYear year) {
        return Mono.zip(
                queries.list(new ListTeacherCourses(account.accountId(), year), CourseLine.class),
                sites(),
                (courses, sites) -> courses.stream()
                        .map(course -> new WeeklyLesson(
                                course.courseId().value() + "@contrepoint",
                                course.terms().title(),
                                place(course.terms(), sites.get(course.siteId())),
                                course.terms(),
                                endOf(year),
                                List.of()))
                        .toList());
    }

    private Mono<Map<SiteId, String>> sites() {
        return queries.list(new ListSites(), SiteView.class)
                .map(sites -> sites.stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name)));
    }

    private String title(String firstName, CourseTerms terms, Locale locale) {
        return firstName.isBlank()
                ? terms.title()
                : messages.getMessage("calendar.lesson", new Object[] {firstName, terms.title()}, locale);
    }

    private static String firstName(RecordView student) {
        return student.current().getOrDefault("firstName", "");
    }

    private static String place(CourseTerms terms, @Nullable String site) {
        return Stream.of(terms.room(), site)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static LocalDate endOf(SchoolYear year) {
        return LocalDate.of(year.start() + 1, Month.JUNE, 30);
    }
}
