package org.contrepoint.projection.teaching;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.view.teaching.AbsenceView;
import org.contrepoint.view.teaching.EvaluationView;
import org.contrepoint.view.teaching.ListStudentCourses;
import org.contrepoint.view.teaching.StudentCourse;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what families ask: all courses of their students, in three statements however many they are. */
@Component
class StudentCourseQueries {

    private static final String COURSES = """
            select s.student_id, s.left_at, to_jsonb(c)::text course, coalesce(d.name, '') teacher_name
            from course_students s join courses c on c.id = s.course_id left join directory d on d.id = c.teacher
            where s.student_id = any(:students)
            order by c.school_year desc, c.weekday, c.start_time, c.title, c.id, s.student_id""";
    private static final String LESSONS = """
            select s.id enrolment, r.day, r.teacher_absent, r.marks ->> s.student_id attendance
            from course_students s join course_rolls r on r.course_id = s.course_id
            where s.student_id = any(:students) and (jsonb_exists(r.marks, s.student_id)
              or (r.teacher_absent and r.day >= s.enrolled_on and (s.left_on is null or r.day <= s.left_on)))
            order by r.day desc""";
    private static final String EVALUATIONS =
            "select to_jsonb(e)::text from course_evaluations e where e.student_id = any(:students)";

    private final DatabaseClient database;

    StudentCourseQueries(DatabaseClient database) {
        this.database = database;
    }

    @QueryHandler
    CompletableFuture<@Nullable List<StudentCourse>> answer(ListStudentCourses query) {
        String[] students = query.students().stream().map(Object::toString).toArray(String[]::new);
        var lessons = database.sql(LESSONS)
                .bind("students", students)
                .map(Lesson::of)
                .all()
                .collect(Collectors.groupingBy(Lesson::enrolment));
        var evaluations = database.sql(EVALUATIONS)
                .bind("students", students)
                .map(row -> Columns.row(row, EvaluationRow.class))
                .all()
                .collect(Collectors.groupingBy(row -> row.courseId + "/" + row.studentId));
        var courses = database.sql(COURSES)
                .bind("students", students)
                .map(Attended::of)
                .all()
                .collectList();
        return Mono.zip(courses, lessons, evaluations)
                .map(found -> found.getT1().stream()
                        .map(course -> view(course, found.getT2(), found.getT3()))
                        .toList())
                .toFuture();
    }

    /** A student's place in a course. */
    private record Attended(
            StudentId student,
            CourseRow course,
            String teacherName,
            @Nullable Instant left) {

        static Attended of(Readable row) {
            return new Attended(
                    StudentId.parse(Columns.text(row, "student_id")),
                    RowJson.read(Columns.text(row, "course"), CourseRow.class),
                    Columns.text(row, "teacher_name"),
                    row.get("left_at", Instant.class));
        }

        String enrolment() {
            return course.id + "/" + student;
        }
    }

    /** A lesson that concerns a student: one at which they were called, or that was not given. */
    private record Lesson(
            String enrolment,
            LocalDate day,
            boolean teacherAbsent,
            @Nullable Attendance attendance) {

        static Lesson of(Readable row) {
            String attendance = row.get("attendance", String.class);
            return new Lesson(
                    Columns.text(row, "enrolment"),
                    Objects.requireNonNull(row.get("day", LocalDate.class)),
                    Boolean.TRUE.equals(row.get("teacher_absent", Boolean.class)),
                    attendance == null ? null : Attendance.valueOf(attendance));
        }

        boolean missed() {
            return attendance != Attendance.PRESENT;
        }

        AbsenceView absence() {
            return new AbsenceView(day, attendance, teacherAbsent);
        }
    }

    private static StudentCourse view(
            Attended attended, Map<String, List<Lesson>> lessons, Map<String, List<EvaluationRow>> evaluations) {
        CourseRow course = attended.course();
        List<Lesson> own = lessons.getOrDefault(attended.enrolment(), List.of());
        return new StudentCourse(
                CourseId.parse(course.id),
                attended.student(),
                SiteId.parse(course.siteId),
                course.terms(),
                attended.teacherName(),
                attended.left(),
                (int) own.stream().filter(lesson -> lesson.attendance() != null).count(),
                byTerm(evaluations.getOrDefault(attended.enrolment(), List.of())),
                own.stream().filter(Lesson::missed).map(Lesson::absence).toList());
    }

    private static List<EvaluationView> byTerm(Collection<EvaluationRow> rows) {
        return rows.stream()
                .map(EvaluationRow::view)
                .sorted(Comparator.comparing(EvaluationView::term))
                .toList();
    }
}
