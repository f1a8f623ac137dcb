package org.contrepoint.web.lesson;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.view.teaching.AbsenceView;
import org.contrepoint.view.teaching.EvaluationView;
import org.contrepoint.view.teaching.ListStudentCourses;
import org.contrepoint.view.teaching.StudentCourse;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The courses of students in words, this year's and those of years past. */
@Component
public class StudentCourses {

    private final Queries queries;
    private final SiteNames sites;
    private final SchoolTime time;

    StudentCourses(Queries queries, SiteNames sites, SchoolTime time) {
        this.queries = queries;
        this.sites = sites;
        this.time = time;
    }

    /** A course and whether it belongs to this year. */
    record Told(boolean current, SchoolYear year, CourseCard card) {}

    /**
     * Every course of a student, newest year first, then through the week.
     *
     * @param asked the course that the reader wants to see open
     */
    Mono<List<Told>> of(StudentId student, String asked, Locale locale) {
        SchoolYear current = SchoolYear.of(time.today());
        return queries.list(new ListStudentCourses(Set.of(student)), StudentCourse.class)
                .zipWith(sites.all())
                .map(found -> found.getT1().stream()
                        .sorted(Comparator.<StudentCourse>comparingInt(
                                        course -> -course.terms().year().start())
                                .thenComparing(StudentCourse::terms, Lessons.WEEK))
                        .map(course -> new Told(
                                course.terms().year().equals(current),
                                course.terms().year(),
                                card(course, found.getT2(), asked, locale)))
                        .toList());
    }

    /** The next lessons of some students, within a week, by day and hour. */
    public Mono<List<NextLesson>> week(Map<StudentId, String> students, Locale locale) {
        LocalDate today = time.today();
        return queries.list(new ListStudentCourses(students.keySet()), StudentCourse.class)
                .map(courses -> courses.stream()
                        .filter(course -> course.left() == null)
                        .flatMap(course -> Lessons.next(course.terms(), today).stream()
                                .filter(day -> day.isBefore(today.plusWeeks(1)))
                                .map(day -> new NextLesson(
                                        day,
                                        Lessons.day(day, locale),
                                        Lessons.hours(course.terms()),
                                        students.getOrDefault(course.studentId(), ""),
                                        course.terms().title(),
                                        course.terms().room(),
                                        "/eleves/" + course.studentId().value() + "/cours?cours="
                                                + course.courseId().value() + "#course-"
                                                + course.courseId().value())))
                        .sorted(Comparator.comparing(NextLesson::date).thenComparing(NextLesson::hours))
                        .toList());
    }

    private CourseCard card(StudentCourse course, Map<SiteId, String> sites, String asked, Locale locale) {
        String id = course.courseId().value().toString();
        return new CourseCard(
                id,
                course.terms().year().label(),
                course.terms().title(),
                course.terms().day(),
                Lessons.heading(course.terms().day(), locale) + " " + Lessons.hours(course.terms()),
                Lessons.hours(course.terms()),
                course.teacherName(),
                course.terms().room(),
                sites.size() > 1 ? sites.getOrDefault(course.siteId(), "") : "",
                course.left() == null ? "" : time.day(LocalDate.ofInstant(course.left(), SchoolTime.ZONE), locale),
                course.lessons(),
                course.evaluations().stream()
                        .sorted(Comparator.comparing(EvaluationView::term))
                        .map(evaluation -> evaluation(evaluation, locale))
                        .toList(),
                course.absences().stream()
                        .map(absence -> absence(absence, locale))
                        .toList(),
                id.equals(asked));
    }

    private CourseCard.Evaluation evaluation(EvaluationView evaluation, Locale locale) {
        return new CourseCard.Evaluation(
                evaluation.term(),
                Lessons.grade(evaluation.grade(), locale),
                evaluation.comment(),
                time.moment(evaluation.at(), locale));
    }

    private static CourseCard.Absence absence(AbsenceView absence, Locale locale) {
        Attendance attendance = absence.attendance();
        return new CourseCard.Absence(
                absence.day(),
                Lessons.fullDay(absence.day(), locale),
                absence.teacherAbsent() || attendance == null ? "TEACHER" : attendance.name());
    }
}
